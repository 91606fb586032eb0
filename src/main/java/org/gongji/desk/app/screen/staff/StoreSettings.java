package org.gongji.desk.app.screen.staff;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.device.scanner.EsclAddress;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.Setting;
import org.gongji.desk.store.SettingsDesk;
import org.gongji.desk.ui.settings.SettingsCounter;

/** The settings of the open store and of its machine. */
final class StoreSettings implements SettingsCounter {
    private final Rooms rooms;

    StoreSettings(Rooms rooms) {
        this.rooms = rooms;
    }

    private OpenStore store() {
        return rooms.counter().store();
    }

    @Override
    public Values values() {
        SettingsDesk machine = store().machine();
        SettingsDesk.State state = machine.load();
        String trouble = state == SettingsDesk.State.GONE || state == SettingsDesk.State.ALTERED
                ? rooms.words().say("life.settings." + state) : "";
        return new Values((int) machine.idle().toMinutes(), store().passwordRules(),
                machine.get(Setting.SECOND_FOLDER).orElse(""), machine.get(Setting.SCANNER).orElse(""), trouble);
    }

    @Override
    public Optional<String> change(Values wanted) {
        Values before = values();
        if (!wanted.rules().equals(before.rules())) {
            rooms.counter().staff().rules(wanted.rules());
        }
        Optional<String> refused = Optional.empty();
        // a file that is not obeyed is written anew even where nothing else is changed
        if (wanted.idleMinutes() != before.idleMinutes() || !before.trouble().isEmpty()) {
            refused = changed(Setting.IDLE_MINUTES, Optional.of(Integer.toString(wanted.idleMinutes())));
        }
        return refused.or(() -> wanted.secondFolder().equals(before.secondFolder()) ? Optional.empty()
                : second(wanted.secondFolder())).or(() -> wanted.scanner().equals(before.scanner()) ? Optional.empty()
                : scanner(wanted.scanner()));
    }

    private Optional<String> changed(Setting setting, Optional<String> value) {
        return store().machine().change(setting, value, rooms.clerk())
                .map(why -> rooms.words().say("settings.why." + why));
    }

    private Optional<String> scanner(String address) {
        try {
            return changed(Setting.SCANNER, address.isEmpty() ? Optional.empty()
                    : Optional.of(EsclAddress.of(address).toString()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.of(rooms.words().say("settings.why.NO_SCANNER"));
        }
    }

    private Optional<String> second(String folder) {
        Optional<Path> where = folder.isEmpty() ? Optional.empty() : existing(folder);
        if (where.isEmpty() && !folder.isEmpty()) {
            return Optional.of(rooms.words().say("settings.why.NO_FOLDER"));
        }
        return store().care().second(where, rooms.clerk()).map(why -> rooms.words().say("life." + why.word()));
    }

    private static Optional<Path> existing(String folder) {
        try {
            return Optional.of(Path.of(folder)).filter(Path::isAbsolute).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
