package org.gongji.desk.vault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import org.gongji.desk.base.Sha256;

/**
 * Tokens behind a JCA key store: SunPKCS11 over the maker's library, or a PKCS#12 file as their simulated twin, which
 * counts as plugged in while the file is there.
 */
public final class KeyStoreTokens implements Tokens {
    private final Source source;
    private final Optional<Provider> provider;

    /** Opens the key store anew at each look, because a token is pulled and plugged while the desk runs. */
    @FunctionalInterface
    public interface Source {
        KeyStore open() throws GeneralSecurityException, IOException;
    }

    private KeyStoreTokens(Source source, Optional<Provider> provider) {
        this.source = source;
        this.provider = provider;
    }

    /** The simulated twin and others whose key Java itself may use. */
    public static KeyStoreTokens of(Source source) {
        return new KeyStoreTokens(source, Optional.empty());
    }

    /**
     * @param configuration file of SunPKCS11 ({@code name}, {@code library}, {@code slotListIndex})
     * @param pin           copied by the token's login; the caller wipes it
     * @throws IllegalArgumentException when the library does not load
     */
    public static KeyStoreTokens pkcs11(String configuration, char[] pin) {
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration);
            return new KeyStoreTokens(() -> {
                KeyStore store = KeyStore.getInstance("PKCS11", provider);
                store.load(null, pin);
                return store;
            }, Optional.of(provider));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the token's library does not load", e);
        }
    }

    @Override
    public List<Token> present() {
        List<Token> tokens = new ArrayList<>();
        try {
            KeyStore store = source.open();
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, null);
                if (key instanceof PrivateKey pair && store.getCertificate(alias) != null) {
                    tokens.add(new Stored(Sha256.of(store.getCertificate(alias).getPublicKey().getEncoded()), pair,
                            provider));
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            // pulled, locked or not there: no token is present, and the door says so
            return List.of();
        }
        return tokens;
    }

    private record Stored(Sha256 key, PrivateKey pair, Optional<Provider> provider) implements Token {
        @Override
        public Optional<byte[]> answer(byte[] challenge) {
            try {
                Cipher cipher = provider.isPresent() ? Cipher.getInstance(TokenLock.CIPHER, provider.get())
                        : Cipher.getInstance(TokenLock.CIPHER);
                cipher.init(Cipher.DECRYPT_MODE, pair);
                return Optional.of(cipher.doFinal(challenge));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        }
    }
}
