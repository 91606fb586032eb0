package org.gongji.desk.app;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.exchange.Held;
import org.gongji.desk.store.SqliteSettings;

/** Keeps the centre's signed files among the store's sealed settings. */
final class SettingsHeld implements Held {
    private static final String FILE = "file";

    private final SqliteSettings settings;

    SettingsHeld(SqliteSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<byte[]> find(String what) {
        return settings.get("held-" + what).map(tree -> Base64.getDecoder().decode((String) tree.get(FILE)));
    }

    @Override
    public void put(String what, byte[] signed) {
        settings.put("held-" + what, Map.of(FILE, Base64.getEncoder().encodeToString(signed)));
    }
}
