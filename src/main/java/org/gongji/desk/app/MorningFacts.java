package org.gongji.desk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.JsonField;
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
    private static final String FORMAT = "gongji-morning/1";

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
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("office", window.office());
        json.put("window", window.code());
        json.put("hall", window.hall());
        Map<String, Object> who = new TreeMap<>();
        roles.forEach((no, set) -> who.put(no, set.stream().map(Role::name).sorted().toList()));
        json.put("roles", who);
        roster.ifPresent(stamp -> {
            json.put("generation", stamp.generation());
            json.put("asOf", stamp.asOf().toString());
            json.put("areas", new ArrayList<>(new TreeSet<>(stamp.completeAreas())));
        });
        json.put("people", people);
        json.put("pack", packName);
        json.put("packFrom", packFrom.toString());
        lastClose.ifPresent(day -> json.put("lastClose", day.toString()));
        json.put("exported", exported);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, CanonicalJson.bytes(json));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty where there is none, or it is no longer what the desk wrote. */
    public static Optional<MorningFacts> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(JsonField.parse(Files.readAllBytes(file))));
        } catch (BadJson | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static MorningFacts read(JsonField json) {
        json.get("format").oneOf(FORMAT);
        Map<String, Set<Role>> roles = new TreeMap<>();
        json.get("roles").entries().forEach((no, list) -> roles.put(no, list.items().stream()
                .map(role -> Role.valueOf(role.text())).collect(Collectors.toSet())));
        Optional<RosterStamp> roster = json.find("asOf").map(asOf -> new RosterStamp(
                json.get("generation").integer(), asOf.date(), Set.copyOf(json.texts("areas"))));
        return new MorningFacts(new Window(json.get("office").text(), json.get("window").text(),
                json.get("hall").text()), roles, roster, json.get("people").integer(), json.get("pack").text(),
                json.get("packFrom").date(), json.find("lastClose").map(JsonField::date),
                json.get("exported").flag());
    }
}
