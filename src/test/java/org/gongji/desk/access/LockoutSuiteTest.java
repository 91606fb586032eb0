package org.gongji.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guesses against the wait, in drawn orders: restarts, kills between note and answer, clocks turned to and fro, a
 * colleague coming in, guesses beside a colleague's seat. A guess too many is a bypass.
 */
class LockoutSuiteTest {
    private static final Clerk LI = new Clerk("0450", "李同事", Set.of(Role.CLERK));
    private static final int STEPS = 40;

    @TempDir
    Path folder;

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What a run of the game counts. */
    private static final class Game implements AutoCloseable {
        private final Path folder;
        private final Random dice;
        private final boolean forgetful;
        private Instant wall = Stores.CLOCK.instant();
        private long base;
        private long nanos;
        private long looks;
        private long allowed = Lockout.USUAL.tries();
        private boolean powerCut;
        private StoreDoor door;
        private SignInDesk<OpenStore> desk;

        Game(Path folder, long seed, boolean forgetful) {
            this.folder = folder;
            this.dice = new Random(seed);
            this.forgetful = forgetful;
            Stores.found(folder);
            open();
            try (OpenStore store = own(Stores.WANG).opened()) {
                store.accounts().add(store.journal(), LI, Stores.password(), Stores.WANG);
            }
            looks = 0;
            restart();
        }

        private Session<OpenStore> own(Clerk who) {
            return ((SignInVerdict.SignedIn<OpenStore>) desk.signIn(who.staffNo(), Stores.password())).session();
        }

        private void open() {
            base = dice.nextLong() / 4;
            nanos = 0;
            door = StoreDoor.open(folder, clock(), Stores.RANDOM, TestKdf.cheap());
            desk = new SignInDesk<>(new Watched(), Lockout.USUAL, clock(), () -> base + nanos);
        }

        /** The desk counts its own running time only; what one run does not fill is lost with it. */
        private void restart() {
            door.close();
            open();
        }

        private void run(Duration time) {
            long before = nanos / Lockout.USUAL.pause().toNanos();
            nanos += time.toNanos();
            allowed += nanos / Lockout.USUAL.pause().toNanos() - before;
        }

        private Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return Stores.CLOCK.getZone();
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException("this clock stays in its zone");
                }

                @Override
                public Instant instant() {
                    return wall;
                }
            };
        }

        /** The real door; counts looks at the attacked account, and forgets its notes where the control says so. */
        private final class Watched implements Door<OpenStore> {
            @Override
            public List<Account> accounts() {
                return door.accounts();
            }

            @Override
            public void note(Attempt attempt) {
                if (!forgetful) {
                    door.note(attempt);
                }
            }

            @Override
            public Unlocking<OpenStore> unlock(String staffNo, char[] password) {
                looks += staffNo.equals("0312") ? 1 : 0;
                if (powerCut) {
                    powerCut = false;
                    throw new PowerCut();
                }
                return door.unlock(staffNo, password);
            }
        }

        /** @return whether more guesses were looked at than the wait allows */
        boolean step() {
            switch (dice.nextInt(10)) {
                case 0 -> restart();
                case 1 -> guessUntilThePowerIsCut();
                case 2 -> wall = wall.plus(Duration.ofHours(dice.nextInt(200) - 100));
                case 3 -> run(Duration.ofSeconds(dice.nextInt(900)));
                case 4 -> beside();
                default -> desk.signIn("0312", ("guess" + dice.nextInt()).toCharArray());
            }
            return looks > allowed;
        }

        /** Killed after the note and before the answer: the guess counts all the same. */
        private void guessUntilThePowerIsCut() {
            powerCut = true;
            try {
                desk.signIn("0312", "guess".toCharArray());
            } catch (PowerCut cut) {
                restart();
            }
            powerCut = false;
        }

        private void beside() {
            Session<OpenStore> li = own(LI);
            desk.beside(li).prove("0312", "guess".toCharArray(), Right.TAKE_CASES);
            li.signOut();
        }

        @Override
        public void close() {
            door.close();
        }
    }

    private boolean bypassed(int sequence, boolean forgetful) {
        try (Game game = new Game(folder.resolve(sequence + "-" + forgetful), Evidence.seed() + sequence, forgetful)) {
            boolean bypassed = false;
            for (int i = 0; i < STEPS; i++) {
                bypassed |= game.step();
            }
            return bypassed;
        }
    }

    @Test
    void letsNobodyGuessOnAcrossRestartsAndClocks() {
        int sequences = Evidence.of("B", 4, 50);
        long bypasses = 0;
        for (int i = 0; i < sequences; i++) {
            bypasses += bypassed(i, false) ? 1 : 0;
        }
        Evidence.counted("B", "lockout sequences over restarts, kills and turned clocks", sequences, bypasses);
        assertThat(bypasses).isZero();
        assertThat(bypassed(0, true)).as("the control: a door that forgets is passed").isTrue();
    }

    @Test
    void saysAfterwardsThatTheLogOfTheDoorWasCut() throws Exception {
        try (Game game = new Game(folder.resolve("cut"), 1, false)) {
            game.desk.signIn("0312", "guess".toCharArray());
            game.desk.signIn("0312", "guess".toCharArray());
            try (Connection shell = DriverManager.getConnection(
                    "jdbc:sqlite:" + game.folder.resolve("desk.db"))) {
                shell.createStatement().execute("DELETE FROM door");
            }
            game.restart();
            Session<OpenStore> in = game.own(Stores.WANG);
            assertThat(Office.last(in.opened().journal()).payload()).containsEntry("doorLogIntact", false);
            in.signOut();
        }
    }
}
