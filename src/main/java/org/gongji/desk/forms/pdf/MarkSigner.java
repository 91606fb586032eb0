package org.gongji.desk.forms.pdf;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.MarkText;
import org.gongji.desk.vault.WindowKey;

/** Signs and checks what a QR says. On paper a signature is r ‖ s, 64 bytes: DER would make the code denser. */
public final class MarkSigner {
    private static final int HALF = MarkText.SIGNATURE_BYTES / 2;

    private MarkSigner() {
    }

    public static String text(Mark mark, WindowKey key) {
        byte[] der = key.sign(WindowKey.Purpose.QR, MarkText.signedDigest(mark).bytes());
        ASN1Sequence pair = ASN1Sequence.getInstance(der);
        byte[] flat = new byte[MarkText.SIGNATURE_BYTES];
        put(ASN1Integer.getInstance(pair.getObjectAt(0)).getPositiveValue(), flat, 0);
        put(ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue(), flat, HALF);
        return new MarkText(mark, flat).text();
    }

    public static boolean holds(MarkText text, X509Certificate window) {
        byte[] flat = text.signature();
        try {
            byte[] der = new DERSequence(new ASN1Integer[] {
                new ASN1Integer(new BigInteger(1, Arrays.copyOf(flat, HALF))),
                new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(flat, HALF, flat.length)))}).getEncoded();
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initVerify(window.getPublicKey());
            signature.update(MarkText.signedDigest(text.mark()).bytes());
            return signature.verify(der);
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    private static void put(BigInteger number, byte[] flat, int at) {
        byte[] bytes = number.toByteArray();
        int skip = Math.max(0, bytes.length - HALF);
        System.arraycopy(bytes, skip, flat, at + HALF - (bytes.length - skip), bytes.length - skip);
    }
}
