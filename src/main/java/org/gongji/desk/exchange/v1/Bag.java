package org.gongji.desk.exchange.v1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongji.desk.base.Sha256;

/**
 * A BagIt bag (RFC 8493) in a ZIP: stored, fixed order, one time for every entry, so the same payload is always the
 * same bytes. The reader believes exactly the bytes the writer would have written.
 *
 * @param name    the one folder everything lies in
 * @param info    lines of {@code bag-info.txt}, in order
 * @param payload path below the bag, {@code data/…}, to content, in order
 */
public record Bag(String name, Map<String, String> info, Map<String, byte[]> payload) {
    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    private static final String MANIFEST = "manifest-sha256.txt";
    private static final LocalDateTime ONE_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    public Bag {
        info = new LinkedHashMap<>(info);
        payload = new LinkedHashMap<>(payload);
    }

    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(payload.get(path));
    }

    /** {@code manifest-sha256.txt}, a line a payload file; {@code sha256sum -c} reads it inside the bag. */
    public byte[] manifest() {
        Map<String, Sha256> digests = new LinkedHashMap<>();
        payload.forEach((path, bytes) -> digests.put(path, Sha256.of(bytes)));
        return manifest(digests);
    }

    public static byte[] manifest(Map<String, Sha256> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach((path, digest) -> lines.append(digest.hex()).append("  ").append(path).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] zip() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("bagit.txt", DECLARATION.getBytes(StandardCharsets.UTF_8));
        tags.put("bag-info.txt", infoLines());
        tags.put(MANIFEST, manifest());
        Map<String, Sha256> tagDigests = new LinkedHashMap<>();
        tags.forEach((path, bytes) -> tagDigests.put(path, Sha256.of(bytes)));
        tags.put("tagmanifest-sha256.txt", manifest(tagDigests));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map<String, byte[]> files : List.of(tags, payload)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    put(zip, name + "/" + file.getKey(), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private byte[] infoLines() {
        StringBuilder lines = new StringBuilder();
        info.forEach((label, value) -> lines.append(label).append(": ").append(value).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Local time without a zone: with one, the same bag would differ between two machines. */
    private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ONE_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** @throws Malformed unless {@code zip} is byte for byte what {@link #zip()} makes of its content */
    public static Bag read(byte[] zip) throws Malformed {
        Map<String, byte[]> files = unzip(zip);
        String folder = folder(files);
        Map<String, byte[]> payload = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder + "/data/")) {
                payload.put(path.substring(folder.length() + 1), bytes);
            }
        });
        Bag bag = new Bag(folder, info(files.get(folder + "/bag-info.txt")), payload);
        if (!Arrays.equals(bag.zip(), zip)) {
            throw new Malformed("bag: not as written");
        }
        return bag;
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws Malformed {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getMethod() != ZipEntry.STORED || files.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new Malformed("bag: packed, or a name twice");
                }
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed("bag: not a ZIP");
        }
    }

    private static String folder(Map<String, byte[]> files) throws Malformed {
        String first = files.keySet().stream().findFirst().orElse("");
        if (!first.endsWith("/bagit.txt") || first.indexOf('/') != first.length() - "/bagit.txt".length()) {
            throw new Malformed("bag: bagit.txt does not come first");
        }
        return first.substring(0, first.indexOf('/'));
    }

    private static Map<String, String> info(byte[] bytes) throws Malformed {
        Map<String, String> info = new LinkedHashMap<>();
        if (bytes == null) {
            throw new Malformed("bag: bag-info.txt missing");
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon < 1) {
                throw new Malformed("bag: bag-info.txt");
            }
            info.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return info;
    }
}
