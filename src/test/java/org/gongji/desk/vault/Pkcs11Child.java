package org.gongji.desk.vault;

import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.Optional;
import org.gongji.desk.base.StoreMode;

/** Puts a key on the PKCS#11 token of this process's environment, makes a slot for it and says what each try gave. */
final class Pkcs11Child {
    private static final String RIGHT = "三棵枣树外有小楼";

    private Pkcs11Child() {
    }

    /** @param args configuration of SunPKCS11, PIN */
    public static void main(String[] args) throws Exception {
        KeyPair pair = TokenTest.rsa();
        Provider provider = Security.getProvider("SunPKCS11").configure(args[0]);
        KeyStore token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, args[1].toCharArray());
        token.setKeyEntry("key", pair.getPrivate(), null, new Certificate[] {TokenTest.certificate(pair)});
        KeySlot slot = new PasswordSlots(new SecureRandom(), KdfCost.forTests()).make("0".repeat(32),
                StoreMode.TRAINING, "s1", RIGHT.toCharArray(), Optional.of(pair.getPublic().getEncoded()),
                Vault.generate());
        Tokens plugged = KeyStoreTokens.pkcs11(args[0], new TypedPin(args[1]));
        said("opened", open(slot, RIGHT, plugged) instanceof SlotAnswer.Opened);
        said("wrong", open(slot, "别的口令别的口令", plugged) instanceof SlotAnswer.WrongPassword);
        said("no token", open(slot, RIGHT, Tokens.NONE) instanceof SlotAnswer.NoToken);
    }

    private static SlotAnswer open(KeySlot slot, String password, Tokens tokens) {
        return new PasswordSlots(new SecureRandom(), KdfCost.forTests(), tokens).open(slot, password.toCharArray());
    }

    private static void said(String what, boolean holds) {
        System.out.println(holds ? what : "not so");
    }
}
