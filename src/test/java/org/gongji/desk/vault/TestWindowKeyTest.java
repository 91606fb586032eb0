package org.gongji.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.gongji.desk.base.Sha256;
import org.junit.jupiter.api.Test;

class TestWindowKeyTest {
    private final TestWindowKey key = TestWindowKey.create();

    @Test
    void signsWhatItsCertificateVerifies() throws GeneralSecurityException {
        byte[] data = {1, 2, 3};
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(key.signingChain().get(0));
        signature.update(data);
        assertThat(signature.verify(key.sign(WindowKey.Purpose.FORM, Sha256.of(data).bytes()))).isTrue();
        assertThatCode(() -> key.signingChain().get(0).verify(key.root().getPublicKey())).doesNotThrowAnyException();
    }

    @Test
    void opensWhatWasWrappedToIt() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key.encryptionCertificate().getPublicKey(), new OAEPParameterSpec("SHA-256",
                "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        byte[] content = new byte[32];
        content[5] = 7;
        assertThat(key.unwrap(WindowKey.Purpose.BUNDLE, cipher.doFinal(content))).isEqualTo(content);
    }
}
