package org.gongji.desk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreInUseException;
import org.gongji.desk.vault.KdfCost;

/** Opens a store for a command: the first colleague's password from a file, and a sentence where it does not open. */
final class StoreOpening {
    private final Surroundings around;

    StoreOpening(Surroundings around) {
        this.around = around;
    }

    /** An opened store and the door that must be closed after it. */
    record Opened(OpenStore store, StoreDoor door) implements AutoCloseable {
        @Override
        public void close() {
            store.close();
            door.close();
        }
    }

    /** Empty where it does not open; why was said on standard error. */
    Optional<Opened> open(Path folder, Path passwordFile) {
        if (!Files.isReadable(passwordFile)) {
            around.tell("读不到口令文件。", "The password file cannot be read.");
            return Optional.empty();
        }
        try {
            return open(folder, PasswordFile.read(passwordFile));
        } catch (IOException e) {
            around.tell("口令文件不是 UTF-8 文本。", "The password file is not UTF-8 text.");
            return Optional.empty();
        }
    }

    /** @param password wiped here */
    Optional<Opened> open(Path folder, char[] password) {
        if (!Files.isRegularFile(folder.resolve("desk.db"))) {
            around.tell("这里没有柜台的库。", "There is no store here.");
            return Optional.empty();
        }
        try {
            StoreDoor door = StoreDoor.open(folder, around.clock(), around.random(), KdfCost.FULL);
            Optional<OpenStore> store = signIn(door, password);
            if (store.isEmpty()) {
                door.close();
            }
            return store.map(opened -> new Opened(opened, door));
        } catch (StoreInUseException e) {
            around.tell("另一个柜台程序正开着这个库，请先关掉它。", "Another desk has this store open; close it first.");
        } catch (StoreBrokenException e) {
            around.tell("这个库打不开，请先运行 store verify。", "This store does not open; run store verify first.");
        }
        return Optional.empty();
    }

    private Optional<OpenStore> signIn(StoreDoor door, char[] password) {
        try {
            SignInDesk<OpenStore> desk = new SignInDesk<>(door, Lockout.USUAL, around.clock(), System::nanoTime);
            String first = desk.accounts().get(0).staffNo();
            SignInVerdict<OpenStore> verdict = desk.signIn(first, password);
            if (verdict instanceof SignInVerdict.SignedIn<OpenStore> in) {
                return Optional.of(in.session().opened());
            }
            if (verdict instanceof SignInVerdict.MustChange<OpenStore> must) {
                must.renewal().close();
                around.tell("这个口令要先换掉：请在柜台上签到一次，换成自己的。",
                        "This password must be changed first: sign in at the desk and set an own one.");
                return Optional.empty();
            }
            around.tell("口令不对，或者要等一会儿再试。", "The password is wrong, or the door asks you to wait.");
            return Optional.empty();
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
