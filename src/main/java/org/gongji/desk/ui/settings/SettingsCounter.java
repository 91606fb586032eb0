package org.gongji.desk.ui.settings;

import java.util.Optional;
import org.gongji.desk.access.PasswordRules;

/** What the settings screen asks; every call is long work. */
public interface SettingsCounter {
    Values values();

    /**
     * Does what differs from {@link #values}, each as an act of its own.
     *
     * @return the sentence of what was not done, empty when all was
     */
    Optional<String> change(Values values);

    /**
     * @param trouble    a sentence where the settings file is not obeyed, else empty
     * @param secondFolder of the second medium, empty for none
     * @param scanner      address of the network scanner, empty for none
     */
    record Values(int idleMinutes, PasswordRules rules, String secondFolder, String scanner, String trouble) {
    }
}
