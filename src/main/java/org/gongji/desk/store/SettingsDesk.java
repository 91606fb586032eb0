package org.gongji.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.SealBrokenException;
import org.gongji.desk.vault.SecretProperties;

/**
 * What is set for this machine, in {@code settings.properties} beside the store: it does not travel with a backup. The
 * store holds, sealed, the key of its secrets and the digest of the whole file, so that a file that was edited, put
 * back from yesterday, or brought from another store is not obeyed (ADR 0106).
 */
public final class SettingsDesk {
    public static final Duration USUAL_IDLE = Duration.ofMinutes(5);
    static final String FILE = "settings.properties";
    private static final String PART = FILE + ".part";
    private static final String ROW = "settings-file";
    private static final String KEY = "key";
    private static final String DIGEST = "digest";

    private final Path folder;
    private final Journal journal;
    private final SqliteSettings settings;
    private final SecureRandom random;
    private final Clock clock;
    private SecretProperties held;
    private volatile State state;
    private volatile Optional<Duration> idle = Optional.empty();

    /** Whether the file is obeyed; words for each but the first two stand under {@code life.settings.<NAME>}. */
    public enum State {
        /** Nothing was ever set: usual values. */
        USUAL,
        HELD,
        /** The store knows of a file that is not here, as after a restore on another machine: usual values. */
        GONE,
        /** It is not the file that was written last: usual values. */
        ALTERED
    }

    /** Why nothing was changed; a sentence for each stands under {@code settings.why.<NAME>}. */
    public enum Why {
        OUT_OF_RANGE, NOT_WRITTEN
    }

    SettingsDesk(Path folder, Journal journal, SqliteSettings settings, SecureRandom random, Clock clock) {
        this.folder = folder;
        this.journal = journal;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** Reads the file anew; a change that a power cut left between act and name is brought to its end. */
    public synchronized State load() {
        Optional<Map<String, Object>> row = settings.get(ROW);
        held = null;
        state = row.isEmpty() ? State.USUAL : State.GONE;
        if (row.isPresent()) {
            read((String) row.get().get(KEY), (String) row.get().get(DIGEST));
        }
        idle = value(Setting.IDLE_MINUTES).map(Long::parseLong).map(Duration::ofMinutes);
        return state;
    }

    private void read(String key, String digest) {
        try {
            if (!is(FILE, digest) && is(PART, digest)) {
                Durable.rename(folder.resolve(PART), folder.resolve(FILE));
            }
            if (is(FILE, digest)) {
                held = SecretProperties.of(Files.readAllBytes(folder.resolve(FILE)), key);
                state = State.HELD;
            } else if (Files.exists(folder.resolve(FILE))) {
                state = State.ALTERED;
            }
        } catch (IOException | IllegalArgumentException e) {
            state = State.ALTERED;
        }
    }

    private boolean is(String name, String digest) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).hex().equals(digest);
    }

    private Optional<String> value(Setting setting) {
        try {
            return held == null ? Optional.empty() : held.get(setting.word()).filter(setting::takes);
        } catch (SealBrokenException e) {
            held = null;
            state = State.ALTERED;
            return Optional.empty();
        }
    }

    /** As it was last read or set; empty for the usual value. */
    public synchronized Optional<String> get(Setting setting) {
        if (state == null) {
            load();
        }
        return value(setting);
    }

    public synchronized State state() {
        if (state == null) {
            load();
        }
        return state;
    }

    /** As last loaded; answers at once. */
    public Duration idle() {
        return idle.orElse(USUAL_IDLE);
    }

    /** Empty where nothing is set, or what is set is not obeyed. */
    public Optional<Duration> idleSet() {
        return idle;
    }

    /**
     * SETTING_CHANGED {@code {setting, before, value}}, a secret only as {@code on} or {@code off}. The new file is on
     * disk before the act and takes its name after it: whatever fails, the earlier file or the new one holds.
     *
     * @param value empty for the usual one
     * @return why nothing was changed
     * @throws org.gongji.desk.clerk.NotYoursException for anybody but the system administrator
     */
    public synchronized Optional<Why> change(Setting setting, Optional<String> value, Clerk by) {
        by.require(Right.CHANGE_SETTINGS);
        if (value.isPresent() && !setting.takes(value.get())) {
            return Optional.of(Why.OUT_OF_RANGE);
        }
        Optional<String> before = get(setting);
        String key = settings.get(ROW).map(row -> (String) row.get(KEY))
                .orElseGet(() -> SecretProperties.newKey(random));
        byte[] file = written(setting, value, key);
        try {
            Files.write(folder.resolve(PART), file);
            Durable.force(folder.resolve(PART));
            Durable.folder(folder);
        } catch (IOException e) {
            drop();
            return Optional.of(Why.NOT_WRITTEN);
        }
        act(setting, before, value, by, Map.of(KEY, key, DIGEST, Sha256.of(file).hex()));
        load();
        return Optional.empty();
    }

    /** What holds now with one value changed; of a file that is not obeyed nothing is taken over. */
    private byte[] written(Setting changed, Optional<String> value, String key) {
        SecretProperties next = SecretProperties.empty(key);
        for (Setting setting : Setting.values()) {
            Optional<String> holds = setting == changed ? value : value(setting);
            holds.ifPresent(text -> {
                if (setting.secret()) {
                    next.putSecret(setting.word(), text);
                } else {
                    next.put(setting.word(), text);
                }
            });
        }
        return next.bytes();
    }

    private void act(Setting setting, Optional<String> before, Optional<String> value, Clerk by,
                     Map<String, Object> row) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("setting", setting.word());
        payload.put("before", shown(setting, before));
        payload.put("value", shown(setting, value));
        journal.act(pen -> {
            settings.put(ROW, row);
            return pen.enter(EntryKind.SETTING_CHANGED, by, "-", clock.instant(), payload);
        });
    }

    private static String shown(Setting setting, Optional<String> value) {
        return setting.secret() ? value.isPresent() ? "on" : "off" : value.orElse("usual");
    }

    private void drop() {
        try {
            Files.deleteIfExists(folder.resolve(PART));
        } catch (IOException e) {
            // what no act names is not obeyed, and the next change writes over it
        }
    }
}
