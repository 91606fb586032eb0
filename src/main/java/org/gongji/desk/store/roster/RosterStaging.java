package org.gongji.desk.store.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.vault.GenerationKeys;

/**
 * A generation that comes in parts, between two of them: how many were taken and where each partition's file ends.
 * The note is renamed into place after the rows are on disk, so a part that broke off is begun anew and no row counts
 * twice.
 *
 * @param generationId whose keys seal the rows
 * @param taken        parts 1 to this one
 * @param kept         one for each partition; none before the first part
 */
record RosterStaging(String generationId, RosterStamp stamp, int taken, List<RosterPartitions.Kept> kept) {
    private static final String FILE = "roster.stage";
    private static final String PART = "stage";
    private static final int ID = 32;

    RosterStaging {
        kept = List.copyOf(kept);
    }

    /** Empty where nothing is staged, or it is no longer what this store wrote. */
    static Optional<RosterStaging> find(Path folder, Function<String, GenerationKeys> keys) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < ID) {
            return Optional.empty();
        }
        String id = new String(bytes, 0, ID, StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOfRange(bytes, ID, bytes.length);
        try (GenerationSeal seal = new GenerationSeal(id, keys.apply(id))) {
            return Optional.of(of(id, seal.open(sealed, PART, 1)));
        } catch (RosterDamagedException changed) {
            return Optional.empty();
        }
    }

    private static RosterStaging of(String id, byte[] plain) {
        try {
            JsonNode json = new ObjectMapper().readTree(plain);
            Set<String> areas = new TreeSet<>();
            json.get("completeAreas").forEach(area -> areas.add(area.asText()));
            List<RosterPartitions.Kept> kept = new ArrayList<>();
            json.get("kept").forEach(one -> kept.add(new RosterPartitions.Kept(one.get("chunks").asInt(),
                    one.get("bytes").asInt(), one.get("length").asLong())));
            return new RosterStaging(id, new RosterStamp(json.get("generation").asLong(),
                    LocalDate.parse(json.get("asOf").asText()), areas), json.get("taken").asInt(), kept);
        } catch (IOException e) {
            throw new RosterDamagedException("the note of the parts is no note", e);
        }
    }

    void write(Path folder, GenerationSeal seal) throws IOException {
        List<Map<String, Object>> lengths = new ArrayList<>();
        kept.forEach(one -> lengths.add(Map.of("chunks", one.chunks(), "bytes", one.bytes(), "length", one.length())));
        byte[] sealed = seal.seal(CanonicalJson.bytes(Map.of("generation", stamp.generation(), "asOf",
                stamp.asOf().toString(), "completeAreas", List.copyOf(new TreeSet<>(stamp.completeAreas())), "taken",
                taken, "kept", lengths)), PART, 1);
        Path fresh = folder.resolve(FILE + ".new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer all = ByteBuffer.allocate(ID + sealed.length)
                    .put(generationId.getBytes(StandardCharsets.US_ASCII)).put(sealed).flip();
            while (all.hasRemaining()) {
                channel.write(all);
            }
            channel.force(true);
        }
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The note first: rows without one are remnants. */
    static void drop(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
        Files.deleteIfExists(folder.resolve(FILE + ".new"));
        RosterPartitions.clear(folder, RosterPartitions.STAGED);
    }
}
