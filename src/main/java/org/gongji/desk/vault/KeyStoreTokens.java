package org.gongji.desk.vault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.security.auth.login.LoginException;
import org.gongji.desk.base.Sha256;

/**
 * Tokens behind a JCA key store: SunPKCS11 over the maker's library, or a PKCS#12 file as their simulated twin, which
 * counts as plugged in while the file is there.
 */
public final class KeyStoreTokens implements Tokens {
    private final Source source;
    private final Pin pin;
    private final Optional<Provider> provider;

    /** Opens the key store anew at each look, because a token is pulled and plugged while the desk runs. */
    @FunctionalInterface
    public interface Source {
        /** @param pin null where none was typed: the token has keys of its own, or asks for none */
        KeyStore open(char[] pin) throws GeneralSecurityException, IOException;
    }

    /** Where the PIN for one look comes from. */
    public interface Pin {
        /** Asked for at each look and wiped after it; null where none was typed. */
        char[] typed();

        /** The token is there and would not open by it. */
        void refused();
    }

    private KeyStoreTokens(Source source, Pin pin, Optional<Provider> provider) {
        this.source = source;
        this.pin = pin;
        this.provider = provider;
    }

    /** The simulated twin and others whose key Java itself may use. */
    public static KeyStoreTokens of(Source source, Pin pin) {
        return new KeyStoreTokens(source, pin, Optional.empty());
    }

    /**
     * @param configuration file of SunPKCS11 ({@code name}, {@code library}, {@code slotListIndex})
     * @throws IllegalArgumentException when the library does not load
     */
    public static KeyStoreTokens pkcs11(String configuration, Pin pin) {
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration);
            return new KeyStoreTokens(typed -> {
                KeyStore store = KeyStore.getInstance("PKCS11", provider);
                store.load(null, typed);
                return store;
            }, pin, Optional.of(provider));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the token's library does not load", e);
        }
    }

    @Override
    public List<Token> present() {
        List<Token> tokens = new ArrayList<>();
        char[] typed = pin.typed();
        try {
            KeyStore store = source.open(typed);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, typed);
                if (key instanceof PrivateKey pair && store.getCertificate(alias) != null) {
                    tokens.add(new Stored(Sha256.of(store.getCertificate(alias).getPublicKey().getEncoded()), pair,
                            provider));
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            // pulled, locked or not there: no token is present, and the door says so
            if (isRefusal(e)) {
                pin.refused();
            }
            return List.of();
        } finally {
            if (typed != null) {
                Arrays.fill(typed, '\0');
            }
        }
        return tokens;
    }

    /** PKCS#12 says UnrecoverableKeyException, SunPKCS11 FailedLoginException, each as the cause of an IOException. */
    private static boolean isRefusal(Exception e) {
        return e instanceof UnrecoverableKeyException || e.getCause() instanceof UnrecoverableKeyException
                || e.getCause() instanceof LoginException;
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
