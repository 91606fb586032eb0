package org.gongji.desk.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.clerk.RoleSets;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.roster.SqliteRoster;

/**
 * What the sign-in screen says before anything is unlocked; no person stands in it. It is a copy beside the store and
 * nothing rests on it: whoever changes it changes the words of one screen until the next sign-in writes them anew.
 *
 * @param roles     by staff number
 * @param people    insurance relations in the roster
 * @param packName  empty before the first packs
 * @param packFrom  {@link LocalDate#EPOCH} before the first packs
 * @param lastClose empty before the first day close
 * @param exported  the last closed day's bundle has reached its medium
 */
public record MorningFacts(Window window, Map<String, Set<Role>> roles, Optional<RosterStamp> roster, long people,
                           String packName, LocalDate packFrom, Optional<LocalDate> lastClose, boolean exported) {
    private static final String FORMAT = "gongji-morning/2";
    /** Before a staff number. */
    private static final String ROLES = "roles.";
    private static final String BETWEEN = ",";

    public MorningFacts {
        roles = Map.copyOf(roles);
        if (!roles.values().stream().allMatch(RoleSets::mayMeet)) {
            throw new IllegalArgumentException("no person holds these roles at once");
        }
    }

    /** @param staff staff numbers of everybody who may sign in */
    public static MorningFacts of(OpenStore store, SqliteRoster roster, Optional<PolicyPack> pack, List<String> staff) {
        Map<String, Set<Role>> roles = staff.stream().flatMap(no -> store.accounts().find(no).stream())
                .collect(Collectors.toMap(clerk -> clerk.staffNo(), clerk -> clerk.roles()));
        Optional<ClosedDay> last = store.closedDays().last();
        return new MorningFacts(store.window(), roles, roster.stamp(), roster.size(),
                pack.map(MorningFacts::shortName).orElse(""), pack.map(PolicyPack::effectiveFrom).orElse(LocalDate.EPOCH),
                last.map(ClosedDay::day), last.map(day -> day.exportedAt() != null).orElse(false));
    }

    /** Without the date in brackets, which screens say beside the name. */
    public static String shortName(PolicyPack pack) {
        return pack.name().replaceFirst("（[^）]*）$", "");
    }

    public void write(Path file) throws IOException {
        Properties said = new Properties();
        said.setProperty("format", FORMAT);
        said.setProperty("office", window.office());
        said.setProperty("window", window.code());
        said.setProperty("hall", window.hall());
        roles.forEach((no, set) -> said.setProperty(ROLES + no, String.join(BETWEEN, set.stream().map(Role::name)
                .sorted().toList())));
        roster.ifPresent(stamp -> {
            said.setProperty("generation", Long.toString(stamp.generation()));
            said.setProperty("delta", Integer.toString(stamp.delta()));
            said.setProperty("asOf", stamp.asOf().toString());
            said.setProperty("areas", String.join(BETWEEN, new TreeSet<>(stamp.completeAreas())));
        });
        said.setProperty("people", Long.toString(people));
        said.setProperty("pack", packName);
        said.setProperty("packFrom", packFrom.toString());
        lastClose.ifPresent(day -> said.setProperty("lastClose", day.toString()));
        said.setProperty("exported", Boolean.toString(exported));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(part)) {
            said.store(out, null);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty where there is none, or it is no longer what the desk wrote. */
    public static Optional<MorningFacts> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            said.load(in);
            return FORMAT.equals(said.getProperty("format")) ? Optional.of(read(said)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static MorningFacts read(Properties said) {
        Map<String, Set<Role>> roles = new TreeMap<>();
        for (String key : said.stringPropertyNames()) {
            if (key.startsWith(ROLES)) {
                Set<Role> set = new TreeSet<>();
                for (String role : list(said, key)) {
                    set.add(Role.valueOf(role));
                }
                roles.put(key.substring(ROLES.length()), set);
            }
        }
        Optional<RosterStamp> roster = said.getProperty("asOf") == null ? Optional.empty()
                : Optional.of(new RosterStamp(Long.parseLong(there(said, "generation")),
                        LocalDate.parse(there(said, "asOf")), Set.copyOf(list(said, "areas")),
                        Integer.parseInt(said.getProperty("delta", "0"))));
        return new MorningFacts(new Window(there(said, "office"), there(said, "window"), there(said, "hall")), roles,
                roster, Long.parseLong(there(said, "people")), there(said, "pack"),
                LocalDate.parse(there(said, "packFrom")),
                Optional.ofNullable(said.getProperty("lastClose")).map(LocalDate::parse),
                Boolean.parseBoolean(there(said, "exported")));
    }

    private static List<String> list(Properties said, String key) {
        String joined = there(said, key);
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN));
    }

    private static String there(Properties said, String key) {
        String value = said.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
