package org.gongji.desk.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.identity.IdNumbers;

/**
 * Whether a list may name somebody, without anybody's number lying in memory: fingerprints under a key that is drawn
 * anew and kept nowhere else. Most people at a counter are on no list, and are told so without unsealing it.
 */
public final class Mentioned {
    private static final int KEY = 32;

    private final byte[] key = new byte[KEY];
    private final long[] prints;

    private Mentioned(Collection<String> numbers) {
        new SecureRandom().nextBytes(key);
        prints = numbers.stream().mapToLong(this::print).sorted().toArray();
    }

    public static Mentioned in(BoundElsewhereList list) {
        return new Mentioned(list.numbers());
    }

    /** True for everybody who is named; for somebody who is not once in 2^64 divided by the length of the list. */
    public boolean any(Collection<String> numbers) {
        return numbers.stream().anyMatch(number -> Arrays.binarySearch(prints, print(number)) >= 0);
    }

    private long print(String number) {
        byte[] plain = IdNumbers.canonical(number).getBytes(StandardCharsets.UTF_8);
        byte[] keyed = ByteBuffer.allocate(KEY + plain.length).put(key).put(plain).array();
        return ByteBuffer.wrap(Sha256.of(keyed).bytes()).getLong();
    }
}
