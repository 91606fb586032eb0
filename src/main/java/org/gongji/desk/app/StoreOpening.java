package org.gongji.desk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Account;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SecondPerson;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreInUseException;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.words.Words;

/** Opens a store for a command by the password in a file, and says a sentence where it does not open. */
final class StoreOpening {
    private final Surroundings around;

    StoreOpening(Surroundings around) {
        this.around = around;
    }

    /**
     * An opened store and the door that must be closed after it.
     *
     * @param beside asks a colleague of whoever opened it
     */
    record Opened(OpenStore store, StoreDoor door, SecondPerson beside) implements AutoCloseable {
        @Override
        public void close() {
            store.close();
            door.close();
        }
    }

    /**
     * Whose door, and what for.
     *
     * @param owner staff number; empty: in a training store anybody's, in a live one its only account's
     * @param need  what the command does; where the password fits several, an account that may is taken
     */
    private record Wish(Optional<String> owner, Optional<Right> need) {
    }

    /** Empty where it does not open; why was said on standard error. */
    Optional<Opened> open(Path folder, Path passwordFile) {
        return open(folder, passwordFile, new Wish(Optional.empty(), Optional.empty()));
    }

    Optional<Opened> open(Path folder, Path passwordFile, Right need) {
        return open(folder, passwordFile, new Wish(Optional.empty(), Optional.of(need)));
    }

    /** @param staffNo whose password it is */
    Optional<Opened> open(Path folder, String staffNo, Path passwordFile) {
        return open(folder, passwordFile, new Wish(Optional.of(staffNo), Optional.empty()));
    }

    private Optional<Opened> open(Path folder, Path passwordFile, Wish wish) {
        if (!Files.isReadable(passwordFile)) {
            around.tell("读不到口令文件。", "The password file cannot be read.");
            return Optional.empty();
        }
        try {
            return open(folder, PasswordFile.read(passwordFile), new Wish(wish.owner().isPresent() ? wish.owner()
                    : PasswordFile.owner(passwordFile), wish.need()));
        } catch (IOException e) {
            around.tell("口令文件不是 UTF-8 文本。", "The password file is not UTF-8 text.");
            return Optional.empty();
        }
    }

    /** @param password wiped here */
    Optional<Opened> open(Path folder, char[] password) {
        return open(folder, password, new Wish(Optional.empty(), Optional.empty()));
    }

    private Optional<Opened> open(Path folder, char[] password, Wish wish) {
        if (!Files.isRegularFile(folder.resolve("desk.db"))) {
            around.tell("这里没有柜台的库。", "There is no store here.");
            return Optional.empty();
        }
        try {
            StoreDoor door = StoreDoor.open(folder, around.clock(), around.random(), KdfCost.FULL);
            Optional<Opened> opened = signIn(door, password, wish);
            if (opened.isEmpty()) {
                door.close();
            }
            return opened;
        } catch (StoreInUseException e) {
            around.tell("另一个柜台程序正开着这个库，请先关掉它。", "Another desk has this store open; close it first.");
        } catch (StoreBrokenException e) {
            String key = "life.trouble." + e.trouble();
            around.tell(Words.chinese().say(key), Words.english().say(key));
        } finally {
            Arrays.fill(password, '\0');
        }
        return Optional.empty();
    }

    private Optional<Opened> signIn(StoreDoor door, char[] password, Wish wish) {
        SignInDesk<OpenStore> desk = new SignInDesk<>(door, Lockout.USUAL, around.clock(), System::nanoTime);
        List<String> accounts = desk.accounts().stream().map(Account::staffNo).toList();
        if (wish.owner().isEmpty() && accounts.size() > 1 && door.identity().mode() == StoreMode.LIVE) {
            around.tell("这个库有几个工号：请在口令文件第二行写上是谁的口令。",
                    "This store has several accounts: write whose password it is on the second line of the file.");
            return Optional.empty();
        }
        Optional<Session<OpenStore>> session = first(desk, wish.owner().map(List::of).orElse(accounts), password);
        return session.map(in -> wish.owner().isPresent() ? in : better(desk, in, password, wish.need()))
                .map(in -> new Opened(in.opened(), door, desk.beside(in)));
    }

    /** Each wrong try counts against its account, as at the desk; so only a training store is tried through. */
    private Optional<Session<OpenStore>> first(SignInDesk<OpenStore> desk, List<String> accounts, char[] password) {
        boolean mustChange = false;
        boolean noToken = false;
        for (String staffNo : accounts) {
            SignInVerdict<OpenStore> verdict = desk.signIn(staffNo, password.clone());
            if (verdict instanceof SignInVerdict.SignedIn<OpenStore> in) {
                return Optional.of(in.session());
            }
            noToken |= verdict instanceof SignInVerdict.NoToken<OpenStore>;
            if (verdict instanceof SignInVerdict.MustChange<OpenStore> must) {
                must.renewal().close();
                mustChange = true;
            }
        }
        if (noToken) {
            around.tell("这个工号要口令加密钥（USBKey），请到柜台上签到。",
                    "This account takes a password and a token: sign in at the desk.");
        } else if (mustChange) {
            around.tell("这个口令要先换掉：请在柜台上签到一次，换成自己的。",
                    "This password must be changed first: sign in at the desk and set an own one.");
        } else {
            around.tell("口令不对，或者要等一会儿再试。", "The password is wrong, or the door asks you to wait.");
        }
        return Optional.empty();
    }

    /** Where the first account it fits may not do what the command does, a colleague's who may. */
    private static Session<OpenStore> better(SignInDesk<OpenStore> desk, Session<OpenStore> session, char[] password,
                                             Optional<Right> need) {
        Optional<String> other = need.filter(right -> !session.clerk().may(right)).flatMap(right ->
                session.opened().staff().all().stream().filter(one -> one.mayEnter() && one.clerk().may(right))
                        .map(one -> one.clerk().staffNo()).findFirst());
        if (other.isEmpty()) {
            return session;
        }
        session.signOut();
        SignInVerdict<OpenStore> verdict = desk.signIn(other.get(), password.clone());
        if (verdict instanceof SignInVerdict.SignedIn<OpenStore> in) {
            return in.session();
        }
        return ((SignInVerdict.SignedIn<OpenStore>) desk.signIn(session.clerk().staffNo(), password.clone())).session();
    }
}
