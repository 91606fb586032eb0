package org.gongji.desk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongji.desk.access.Opened;
import org.gongji.desk.access.StaffDesk;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.demo.TrainingCounter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryHeader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sun.misc.Unsafe;

/**
 * The matrix role × act. An act is a public method of a {@code …Desk} below the screens that takes the clerk who does
 * it; a desk that gains one is found here without being listed, and must ask for a right before anything else.
 */
@DisplayName("Who may do what")
class RoleMatrixTest {
    /** Rights that are not to change by accident; the whole table is found, this is the part that is also known. */
    private static final Map<String, Right> KNOWN = Map.ofEntries(
            Map.entry("IntakeDesk.open", Right.TAKE_CASES), Map.entry("IntakeDesk.inform", Right.TAKE_CASES),
            Map.entry("IntakeDesk.save", Right.TAKE_CASES), Map.entry("IntakeDesk.saveTyped", Right.TAKE_CASES),
            Map.entry("IntakeDesk.discard", Right.TAKE_CASES), Map.entry("PrintDesk.send", Right.HANDLE_PAPERS),
            Map.entry("IntakeDesk.place", Right.TAKE_CASES), Map.entry("IntakeDesk.confirmIdentity", Right.TAKE_CASES),
            Map.entry("IntakeDesk.keepPage", Right.TAKE_CASES), Map.entry("IntakeDesk.accept", Right.TAKE_CASES),
            Map.entry("IntakeDesk.withdraw", Right.TAKE_CASES), Map.entry("IntakeDesk.conclude", Right.TAKE_CASES),
            Map.entry("BindingDesk.accept", Right.TAKE_CASES), Map.entry("BindingDesk.conclude", Right.TAKE_CASES),
            Map.entry("BindingDesk.withdraw", Right.TAKE_CASES), Map.entry("CentreDesk.take", Right.TAKE_RECEIPTS),
            Map.entry("DayDesk.close", Right.CLOSE_DAY), Map.entry("DayDesk.exported", Right.EXPORT),
            Map.entry("ExportDesk.export", Right.EXPORT), Map.entry("InboxDesk.takeTrust", Right.IMPORT),
            Map.entry("InboxDesk.takeRoster", Right.IMPORT), Map.entry("InboxDesk.takePacks", Right.IMPORT),
            Map.entry("InboxDesk.takeReceipt", Right.TAKE_RECEIPTS), Map.entry("InboxDesk.take", Right.TAKE_RECEIPTS),
            Map.entry("PaperDesk.make", Right.HANDLE_PAPERS), Map.entry("PaperDesk.cameOut", Right.HANDLE_PAPERS),
            Map.entry("PaperDesk.spoiled", Right.HANDLE_PAPERS), Map.entry("PaperDesk.askReprint", Right.HANDLE_PAPERS),
            Map.entry("PrintDesk.cameOut", Right.HANDLE_PAPERS), Map.entry("PrintDesk.spoiled", Right.HANDLE_PAPERS),
            Map.entry("PrintDesk.askReprint", Right.HANDLE_PAPERS));
    private static final Set<String> SCREENS_AND_TOOLS = Set.of("ui", "app", "bench", "central");

    private record Act(String name, Class<?> desk, Method method) {
        /** @return what the desk refused for, empty where it went on to work */
        Optional<Right> refusal(Object on, Clerk clerk) throws IllegalAccessException {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(kind -> kind == Clerk.class ? clerk : nothing(kind)).toArray();
            try {
                method.invoke(on, arguments);
                return Optional.empty();
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof NotYoursException refused ? Optional.of(refused.right())
                        : Optional.empty();
            }
        }

        private static Object nothing(Class<?> kind) {
            return Array.get(Array.newInstance(kind, 1), 0);
        }
    }

    private static List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gongji.desk")) {
            String room = found.getPackageName().replaceFirst("^org\\.gongji\\.desk\\.?", "").replaceFirst("\\..*", "");
            if (found.getSimpleName().endsWith("Desk") && !found.isInterface() && !SCREENS_AND_TOOLS.contains(room)) {
                Class<?> desk = found.reflect();
                Arrays.stream(desk.getDeclaredMethods()).filter(RoleMatrixTest::acts)
                        .forEach(method -> acts.add(new Act(desk.getSimpleName() + "." + method.getName(), desk,
                                method)));
            }
        }
        acts.sort(Comparator.comparing(Act::name));
        return acts;
    }

    private static boolean acts(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic() && Arrays.asList(method.getParameterTypes()).contains(Clerk.class);
    }

    /** A desk without anything to work on: whatever it asks for before the right would fail otherwise than refused. */
    private static Object bare(Class<?> desk) throws ReflectiveOperationException {
        Field unsafe = Unsafe.class.getDeclaredField("theUnsafe");
        unsafe.setAccessible(true);
        return ((Unsafe) unsafe.get(null)).allocateInstance(desk);
    }

    private static Clerk holding(Role... roles) {
        return new Clerk("0999", "无名", Set.of(roles));
    }

    @Test
    void everyActAsksForARightBeforeAnythingElse() throws ReflectiveOperationException {
        Map<String, Right> found = new TreeMap<>();
        for (Act act : acts()) {
            Optional<Right> right = act.refusal(bare(act.desk()), holding());
            assertThat(right).as("%s lets in somebody without any role", act.name()).isPresent();
            found.put(act.name(), right.get());
        }
        assertThat(found).containsAllEntriesOf(KNOWN);
    }

    @Test
    void everyRoleIsLetIntoItsOwnActsAndNoOthers() throws ReflectiveOperationException {
        int let = 0;
        int refused = 0;
        for (Act act : acts()) {
            Right right = act.refusal(bare(act.desk()), holding()).orElseThrow();
            for (Role role : Role.values()) {
                boolean in = act.refusal(bare(act.desk()), holding(role)).isEmpty();
                assertThat(in).as("%s × %s", act.name(), role).isEqualTo(right.roles().contains(role));
                let += in ? 1 : 0;
                refused += in ? 0 : 1;
            }
        }
        assertThat(let).isGreaterThan(KNOWN.size());
        assertThat(refused).isGreaterThan(KNOWN.size());
    }

    /** Its acts are those of whoever sits at the open store. */
    @Test
    void theStaffDeskAsksWhoeverSitsThere() throws ReflectiveOperationException {
        Map<String, Right> found = new TreeMap<>();
        for (Method method : StaffDesk.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                Act act = new Act(method.getName(), StaffDesk.class, method);
                Right right = act.refusal(staffDesk(), holding()).orElseThrow(() -> new AssertionError(act.name()));
                found.put(act.name(), right);
                for (Role role : Role.values()) {
                    boolean in = act.refusal(staffDesk(role), holding()).isEmpty();
                    boolean eitherAdministrator = act.name().equals("remove") && role == Role.SECURITY_ADMINISTRATOR;
                    assertThat(in).as("%s × %s", act.name(), role)
                            .isEqualTo(right.roles().contains(role) || eitherAdministrator);
                }
            }
        }
        assertThat(found).containsAllEntriesOf(Map.of("all", Right.LIST_STAFF, "enter", Right.MANAGE_STAFF,
                "giveRoles", Right.GIVE_ROLES, "unlock", Right.SET_PASSWORDS, "oneTimePassword", Right.SET_PASSWORDS, "remove", Right.MANAGE_STAFF, "rotate", Right.ROTATE_KEYS,
                "rules", Right.CHANGE_SETTINGS));
    }

    private static StaffDesk staffDesk(Role... roles) {
        Opened opened = (Opened) Proxy.newProxyInstance(Opened.class.getClassLoader(), new Class<?>[] {Opened.class},
                (proxy, asked, arguments) -> asked.getName().equals("clerk") ? holding(roles) : null);
        return new StaffDesk(opened, new SecureRandom(), Clock.systemUTC());
    }

    @Test
    void aRefusalLeavesNoEntry(@TempDir Path folder) throws IOException, ReflectiveOperationException {
        try (TrainingCounter training = TrainingCounter.played(folder)) {
            Counter counter = training.counter();
            Optional<EntryHeader> before = counter.store().journal().head();
            int refused = 0;
            for (Act act : acts()) {
                Optional<Object> desk = desk(counter, act.desk());
                if (desk.isPresent()) {
                    for (Role role : Role.values()) {
                        refused += !act.refusal(bare(act.desk()), holding()).orElseThrow().roles().contains(role)
                                && act.refusal(desk.get(), holding(role)).isPresent() ? 1 : 0;
                    }
                }
            }
            assertThat(refused).isGreaterThan(KNOWN.size());
            assertThat(counter.store().journal().head()).isEqualTo(before);
            counter.day().close(0, holding(Role.SUPERVISOR));
            assertThat(counter.store().journal().head()).as("an act that is let in does leave one").isNotEqualTo(before);
        }
    }

    private static Optional<Object> desk(Counter counter, Class<?> kind) throws ReflectiveOperationException {
        for (Method getter : Counter.class.getMethods()) {
            if (getter.getReturnType() == kind && getter.getParameterCount() == 0) {
                return Optional.of(getter.invoke(counter));
            }
        }
        return Optional.empty();
    }

    @Test
    void theTwoAdministratorsAndTheAuditorAreOtherPeople() {
        assertThatThrownBy(() -> holding(Role.CLERK, Role.AUDITOR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> holding(Role.SUPERVISOR, Role.AUDITOR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> holding(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(holding(Role.CLERK, Role.SUPERVISOR).may(Right.APPROVE)).isTrue();
        assertThat(holding(Role.CLERK, Role.SYSTEM_ADMINISTRATOR).may(Right.MANAGE_STAFF)).isTrue();
    }
}
