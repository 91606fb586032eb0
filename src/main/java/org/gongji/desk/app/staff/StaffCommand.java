package org.gongji.desk.app.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongji.desk.access.Colleague;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.KeyTrouble;
import org.gongji.desk.access.PasswordRules;
import org.gongji.desk.access.RecusalDesk;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.app.check.TypedLines;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code staff}: 0 done, 1 refused and said why, 2 wrong usage or password. */
@Command(name = "staff", mixinStandardHelpOptions = true, description = {"同事、角色、一次性口令、离开和换密钥。",
    "Colleagues, roles, one-time passwords, leaving, new keys."})
public final class StaffCommand implements Callable<Integer> {
    private final StaffOpening opening;
    private final InputStream in;
    private final PrintStream out;
    private final Words chinese;
    private final Words english;

    /** What is asked for, and the right it takes. */
    enum What {
        LIST(Right.LIST_STAFF), ENTER(Right.MANAGE_STAFF), ROLES(Right.GIVE_ROLES), PASSWORD(Right.SET_PASSWORDS),
        REMOVE(Right.MANAGE_STAFF), NUMBER(Right.MANAGE_STAFF), ROTATE(Right.ROTATE_KEYS),
        RECOVERY(Right.SET_PASSWORDS), TOKEN(Right.SET_PASSWORDS), RULES(Right.CHANGE_SETTINGS);

        private final Right need;

        What(Right need) {
            this.need = need;
        }
    }

    @Parameters(index = "0", paramLabel = "list|enter|roles|password|token|number|remove|rotate|recovery|rules")
    private String what;

    @Parameters(index = "1..*", paramLabel = "NO NAME | NO ROLE…", description = "staff number and what belongs to it")
    private List<String> rest = List.of();

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the store")
    private Path store;

    @Option(names = "--password-file", required = true, paramLabel = "FILE",
            description = "first line the password, second line whose")
    private Path passwordFile;

    @Option(names = "--to", paramLabel = "WINDOW", description = "remove: where the colleague moves to")
    private String elsewhere = "";

    @Option(names = "--out", paramLabel = "DIR", description = "takes enrolment requests and recovery halves")
    private Path folder;

    /**
     * @param in  {@code number}: one line
     * @param out takes the answer in Chinese and English, UTF-8
     */
    public StaffCommand(StaffOpening opening, InputStream in, PrintStream out, Words chinese, Words english) {
        this.opening = opening;
        this.in = in;
        this.out = out;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public Integer call() throws IOException {
        Optional<What> asked = Arrays.stream(What.values())
                .filter(one -> one.name().equals(what.toUpperCase(Locale.ROOT))).findFirst();
        if (asked.isEmpty() || rest.size() < least(asked.get()) || asked.get() == What.RECOVERY && folder == null) {
            return say(2, "staff.usage");
        }
        Optional<StaffOpening.OpenStaff> opened = opening.open(store, passwordFile, asked.get().need);
        if (opened.isEmpty()) {
            return 2;
        }
        try (StaffOpening.OpenStaff staff = opened.get()) {
            return act(asked.get(), staff);
        } catch (NotYoursException e) {
            return say(1, "staff.notYours");
        }
    }

    private static int least(What what) {
        return switch (what) {
            case LIST, ROTATE, RECOVERY -> 0;
            case PASSWORD, REMOVE, NUMBER -> 1;
            case ENTER, ROLES, TOKEN -> 2;
            case RULES -> 4;
        };
    }

    private int act(What asked, StaffOpening.OpenStaff staff) throws IOException {
        return switch (asked) {
            case LIST -> list(staff.desk().all());
            case ENTER -> told(staff.desk().enter(rest.get(0), rest.get(1)), "staff.done.enter");
            case ROLES -> roles(staff);
            case PASSWORD -> told(staff.desk().oneTimePassword(rest.get(0)), "");
            case REMOVE -> renewed(staff, staff.desk().remove(rest.get(0), elsewhere), "staff.done.remove");
            case NUMBER -> number(staff);
            case ROTATE -> renewed(staff, staff.desk().rotate(), "staff.done.rotate");
            case RECOVERY -> recovery(staff.recovery());
            case TOKEN -> token(staff);
            case RULES -> rules(staff);
        };
    }

    private int list(List<Colleague> colleagues) {
        colleagues.forEach(one -> List.of(chinese, english).forEach(words -> out.println(line(one, words))));
        return 0;
    }

    private static String line(Colleague one, Words words) {
        String roles = one.clerk().roles().stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        return words.say("staff.line", one.clerk().staffNo(), one.clerk().name() + " " + roles,
                words.say("staff.standing." + one.standing()) + " " + one.elsewhere(),
                words.say(one.mayEnter() ? "staff.enters.yes" : "staff.enters.no"));
    }

    private int roles(StaffOpening.OpenStaff staff) {
        Set<String> known = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        List<String> names = rest.subList(1, rest.size()).stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
        if (!known.containsAll(names)) {
            return say(2, "staff.usage");
        }
        return told(staff.desk().giveRoles(rest.get(0), names.stream().map(Role::valueOf)
                .collect(Collectors.toSet())), "staff.done.roles");
    }

    /** The second word is a file: the token's certificate, PEM. */
    private int token(StaffOpening.OpenStaff staff) throws IOException {
        try {
            byte[] key = Pem.certificate(Files.readString(Path.of(rest.get(1))).replaceAll("-----[A-Z ]+-----|\\s", ""))
                    .getPublicKey().getEncoded();
            return told(staff.desk().token(rest.get(0), Optional.of(key)), "staff.done.token");
        } catch (Malformed e) {
            return say(1, "staff.why.TOKEN_BAD");
        }
    }

    /** Shortest, remembered, days valid, and {@code token} or {@code no-token}. */
    private int rules(StaffOpening.OpenStaff staff) {
        if (!rest.subList(0, 3).stream().allMatch(number -> number.matches("\\d{1,4}"))
                || !rest.get(3).matches("(no-)?token")) {
            return say(2, "staff.usage");
        }
        try {
            return told(staff.desk().rules(new PasswordRules(Integer.parseInt(rest.get(0)),
                    Integer.parseInt(rest.get(1)), Integer.parseInt(rest.get(2)), rest.get(3).equals("token"))),
                    "staff.done.rules");
        } catch (IllegalArgumentException e) {
            return say(1, "staff.rules.range");
        }
    }

    private int told(StaffVerdict verdict, String done) {
        if (verdict instanceof StaffVerdict.Refused refused) {
            return say(1, "staff.why." + refused.why());
        }
        if (verdict instanceof StaffVerdict.Stopped stopped) {
            return told(stopped.trouble());
        }
        if (verdict instanceof StaffVerdict.Password password) {
            int exit = say(0, "staff.done.password", new String(password.oneTime()));
            Arrays.fill(password.oneTime(), '\0');
            return exit;
        }
        return say(0, done);
    }

    private int told(KeyTrouble trouble) {
        return say(1, "staff.trouble." + trouble.what(), trouble.name());
    }

    /** A command has no clerk to get in the way of: everything is sealed anew before it ends. */
    private int renewed(StaffOpening.OpenStaff staff, StaffVerdict verdict, String done) throws IOException {
        if (!(verdict instanceof StaffVerdict.Done)) {
            return told(verdict, done);
        }
        while (staff.rotation().pending()) {
            KeyRotation.Progress progress = staff.rotation().step();
            if (progress.trouble().isPresent()) {
                return told(progress.trouble().get());
            }
        }
        if (folder != null) {
            EnrolmentFiles.write(staff.request(), folder);
        }
        return told(verdict, done);
    }

    /** The number comes on standard input: an argument would stand in the list of processes. */
    private int number(StaffOpening.OpenStaff staff) throws IOException {
        String typed = new TypedLines(in).next().filter(TypedLines.TypedLine::readable)
                .map(TypedLines.TypedLine::text).orElse("");
        Optional<RecusalDesk.Why> why = staff.recusal().enter(rest.get(0), typed, staff.clerk());
        return why.map(one -> say(1, "audit.number." + one)).orElseGet(() -> say(0, "audit.number.done"));
    }

    private int recovery(List<String> halves) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < halves.size(); i++) {
            String number = Integer.toString(i + 1);
            Path file = folder.resolve("recovery-" + number + "-of-2.txt");
            Files.writeString(file, chinese.say("staff.recovery.title") + "\n" + english.say("staff.recovery.title")
                    + "\n\n" + chinese.say("staff.recovery.half", number, "") + "\n" + halves.get(i) + "\n",
                    StandardOpenOption.CREATE_NEW);
        }
        return say(0, "staff.recovery.made");
    }

    private int say(int exit, String key, Object... arguments) {
        out.println(chinese.say(key, arguments));
        out.println(english.say(key, arguments));
        out.flush();
        return exit;
    }
}
