package org.gongji.desk.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Where long work is born: off the screen's thread, its answer back on it. Tests run it at once. */
public interface Errands {
    /**
     * @param name   of the thread and of the log line; holds no personal data
     * @param failed gets what broke a machine; a business "no" comes through {@code done}
     */
    <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed);
}
