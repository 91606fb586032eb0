package org.gongji.desk.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.exchange.v1.Tree;

/** {@code package.json} first, then the files it lists, in its order; nothing else. */
public final class ParcelZip {
    private static final String LABEL = "package.json";
    private static final int LARGEST_LABEL = 1 << 20;
    private static final LocalDateTime ONE_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ParcelZip() {
    }

    public static List<PackageLabel.Listed> list(Map<String, byte[]> files) {
        List<PackageLabel.Listed> listed = new ArrayList<>();
        files.forEach((name, bytes) -> listed.add(new PackageLabel.Listed(name, bytes.length, Sha256.of(bytes))));
        return listed;
    }

    public static byte[] write(PackageLabel label, Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, LABEL, CanonicalJson.bytes(label.canonical()));
            for (PackageLabel.Listed file : label.files()) {
                put(zip, file.name(), files.get(file.name()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ONE_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static PackageLabel label(PackageLabel.Kind kind, byte[] bytes) throws Malformed {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return PackageLabel.of(kind, Tree.canonical("package", next(zip, LABEL, LARGEST_LABEL)));
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed("package: not a ZIP");
        }
    }

    /** No entry is read further than the label allows, so a small file cannot swell. */
    static Map<String, byte[]> files(PackageLabel label, byte[] bytes) throws Malformed {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            next(zip, LABEL, LARGEST_LABEL);
            for (PackageLabel.Listed file : label.files()) {
                byte[] content = next(zip, file.name(), file.size());
                if (content.length != file.size() || !Sha256.of(content).equals(file.sha256())) {
                    throw new Malformed("package: " + file.name() + " is not the file listed");
                }
                files.put(file.name(), content);
            }
            if (zip.getNextEntry() != null) {
                throw new Malformed("package: a file not listed");
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed("package: not a ZIP");
        }
    }

    private static byte[] next(ZipInputStream zip, String name, long limit) throws IOException, Malformed {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new Malformed("package: " + name + " missing");
        }
        byte[] bytes = zip.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 16L));
        if (zip.read() >= 0) {
            throw new Malformed("package: " + name + " longer than listed");
        }
        return bytes;
    }
}
