package org.gongji.desk.faults;

import java.nio.file.Path;
import java.util.List;

/** One accepted case concluded, small enough that every call of it may fail in every way. */
final class OneBindStage implements Stage {
    @Override
    public String name() {
        return "one-bind";
    }

    @Override
    public void prepare(Path folder) {
        new SignStage().prepare(folder);
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            BindStage.bindOrTryAgain(desk, "p2", said);
            desk.signOut();
        }
    }

    @Override
    public void check(Desk desk, List<String> said) {
        BindStage.boundAsSaid(desk, said);
    }
}
