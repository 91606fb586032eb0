package org.gongji.desk.app.screen.visit;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.gongji.desk.app.screen.Rooms;

/** Rooms of which only the desk's home may be asked for. */
final class HomeOnly {
    private HomeOnly() {
    }

    static Rooms at(Path home) {
        return (Rooms) Proxy.newProxyInstance(Rooms.class.getClassLoader(), new Class<?>[] {Rooms.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("home")) {
                        throw new IllegalStateException("a folder of scans needs no " + method.getName());
                    }
                    return home;
                });
    }
}
