package org.gongji.desk.vault;

import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** A device a person carries, with an RSA key that never leaves it (USBKey, PKCS#11); the second factor of a slot. */
public interface Token {
    /** SHA-256 of its SubjectPublicKeyInfo, DER. */
    Sha256 key();

    /**
     * What only this token can find in a challenge.
     *
     * @return the secret, which the caller wipes; empty when the token refuses, was pulled, or the challenge is
     *     another's
     */
    Optional<byte[]> answer(byte[] challenge);
}
