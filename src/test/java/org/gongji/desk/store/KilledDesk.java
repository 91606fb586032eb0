package org.gongji.desk.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.gongji.desk.access.Session;
import org.gongji.desk.ledger.EntryKind;

/** A desk in a process of its own that works until it is killed, saying aloud what it has acknowledged. */
public final class KilledDesk {
    private KilledDesk() {
    }

    /** @param args folder of a founded store, number of acts */
    public static void main(String[] args) {
        try (StoreDoor door = Stores.door(Path.of(args[0]))) {
            Session<OpenStore> session = Stores.signIn(door);
            say("in");
            Random random = new Random(1);
            for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
                byte[] page = new byte[60_000];
                random.nextBytes(page);
                int act = i;
                session.opened().journal().act(pen -> {
                    pen.keep(page, "image/jpeg");
                    session.opened().settings().put("last", Map.of("act", act));
                    session.opened().settings().put("act " + act, Map.of("act", act));
                    return pen.enter(EntryKind.INFORMED, Stores.WANG, "D-" + act, Stores.CLOCK.instant(),
                            Map.of("act", act));
                });
                say("done " + i);
            }
            session.signOut();
        }
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
