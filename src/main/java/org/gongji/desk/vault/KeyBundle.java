package org.gongji.desk.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** One Tink keyset per use, and their plain form for the short moment between two seals. */
final class KeyBundle {
    private static final int MAGIC = 0x474A4B31; // GJK1

    /** The order is the format: never reorder, only append. */
    enum Use {
        ROWS, BLOBS, PERSON, PAIR, GENERATION, DIGESTS;

        private Parameters parameters() {
            return switch (this) {
                case ROWS -> PredefinedAeadParameters.AES256_GCM;
                case BLOBS -> PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB;
                case PERSON, PAIR, GENERATION -> PredefinedPrfParameters.HMAC_SHA256_PRF;
                case DIGESTS -> PredefinedMacParameters.HMAC_SHA256_256BITTAG;
            };
        }
    }

    private static final Set<Use> SEALING = EnumSet.of(Use.ROWS, Use.BLOBS);
    private static final Set<Use> ROTATING = EnumSet.of(Use.ROWS, Use.BLOBS, Use.DIGESTS);

    private final Map<Use, KeysetHandle> handles;

    private KeyBundle(Map<Use, KeysetHandle> handles) {
        this.handles = handles;
    }

    static KeyBundle generate() throws GeneralSecurityException {
        Map<Use, KeysetHandle> handles = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            handles.put(use, KeysetHandle.generateNew(use.parameters()));
        }
        return new KeyBundle(handles);
    }

    /** A new first key for whatever seals or proves; the old ones stay to read. PRF keys stay: indexes rest on them. */
    KeyBundle rotated() throws GeneralSecurityException {
        Map<Use, KeysetHandle> next = new EnumMap<>(handles);
        for (Use use : ROTATING) {
            next.put(use, KeysetHandle.newBuilder(handle(use))
                    .addEntry(KeysetHandle.generateEntryFromParameters(use.parameters()).withRandomId().makePrimary())
                    .build());
        }
        return new KeyBundle(next);
    }

    /**
     * Without the keys under which nothing is sealed any more. Those of digests stay: entries remember rows by digests
     * that are never made again.
     */
    KeyBundle withoutOld() throws GeneralSecurityException {
        Map<Use, KeysetHandle> next = new EnumMap<>(handles);
        for (Use use : SEALING) {
            next.put(use, newest(use));
        }
        return new KeyBundle(next);
    }

    KeysetHandle newest(Use use) throws GeneralSecurityException {
        KeysetHandle.Entry first = handle(use).getPrimary();
        return KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(first.getKey()).withFixedId(first.getId())
                .makePrimary()).build();
    }

    boolean holdsOld() {
        return SEALING.stream().anyMatch(use -> handle(use).size() > 1);
    }

    KeysetHandle handle(Use use) {
        return handles.get(use);
    }

    /** Secret bytes: the caller wipes them. Binary, because text would leave strings nobody can wipe. */
    byte[] plain() throws GeneralSecurityException {
        byte[][] parts = new byte[Use.values().length][];
        int size = 4;
        for (Use use : Use.values()) {
            parts[use.ordinal()] = TinkProtoKeysetFormat.serializeKeyset(handle(use), InsecureSecretKeyAccess.get());
            size += 4 + parts[use.ordinal()].length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(MAGIC);
        for (byte[] part : parts) {
            out.putInt(part.length).put(part);
            Arrays.fill(part, (byte) 0);
        }
        return out.array();
    }

    static KeyBundle of(byte[] plain) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(plain);
        if (in.remaining() < 4 || in.getInt() != MAGIC) {
            throw new GeneralSecurityException("no key bundle");
        }
        Map<Use, KeysetHandle> handles = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            handles.put(use, part(in));
        }
        return new KeyBundle(handles);
    }

    private static KeysetHandle part(ByteBuffer in) throws GeneralSecurityException {
        int length = in.remaining() < 4 ? -1 : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new GeneralSecurityException("key bundle cut short");
        }
        byte[] part = new byte[length];
        in.get(part);
        try {
            return TinkProtoKeysetFormat.parseKeyset(part, InsecureSecretKeyAccess.get());
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }
}
