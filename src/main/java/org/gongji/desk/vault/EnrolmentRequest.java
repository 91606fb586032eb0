package org.gongji.desk.vault;

/**
 * What a window hands to the office's CA: two PKCS#10 requests, DER, each signed by the key it asks for.
 *
 * @param signing    ECDSA P-256, to sign
 * @param encryption RSA-3072, to be written to
 */
public record EnrolmentRequest(byte[] signing, byte[] encryption) {
}
