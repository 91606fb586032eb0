package org.gongji.desk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Set;

/** The table of floors in src/docs/design.md, as a test: a room knows only lower floors. */
@AnalyzeClasses(packages = "org.gongji.desk", importOptions = DoNotIncludeTests.class)
class FloorsTest {
    private static final String ROOT = "org.gongji.desk.";
    private static final Map<String, Integer> FLOOR = Map.ofEntries(
            Map.entry("base", 0), Map.entry("words", 0),
            Map.entry("identity", 1), Map.entry("ledger", 1), Map.entry("clerk", 1), Map.entry("vault", 1),
            Map.entry("kinship", 2), Map.entry("roster", 2), Map.entry("evidence", 2), Map.entry("access", 2),
            Map.entry("policy", 3), Map.entry("binding", 4), Map.entry("intake", 5), Map.entry("day", 5),
            Map.entry("forms", 6), Map.entry("exchange", 6), Map.entry("central", 6),
            Map.entry("store", 7), Map.entry("device", 7), Map.entry("ui", 8),
            Map.entry("app", 9), Map.entry("bench", 9));
    /** Neighbours on the same floor that may be known, each from the table. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "ledger", Set.of("clerk"), "evidence", Set.of("kinship"), "central", Set.of("exchange"),
            "app", Set.of("bench"), "bench", Set.of("app"));
    /** Lower rooms that are closed all the same. */
    private static final Map<String, Set<String>> CLOSED = Map.of(
            "ui", Set.of("store", "device", "central"));

    @ArchTest
    static final ArchRule everyRoomKnowsOnlyLowerFloors = ArchRuleDefinition.classes().should(knowOnlyLowerFloors());

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().matching("org.gongji.desk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule sqlStaysInTheStore = fence("java.sql..", "store", "central", "bench");

    @ArchTest
    static final ArchRule pdfStaysInItsWorkshop = noClasses().that()
            .resideOutsideOfPackages(ROOT + "forms.pdf..", ROOT + "bench..").should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "com.openhtmltopdf..", "com.ibm.icu..");

    @ArchTest
    static final ArchRule devicesStayBehindTheirPorts =
            fence(Set.of("com.sun.jna..", "javax.smartcardio..", "javax.print..", "com.fazecast..",
                    "ai.onnxruntime.."), "device");

    /** The one thing that speaks to another machine is a scanner's helper process; the desk opens no connection. */
    @ArchTest
    static final ArchRule onlyAScannersHelperSpeaksToTheNetwork = noClasses().that()
            .doNotHaveFullyQualifiedName(ROOT + "device.scanner.EsclTalk").should().dependOnClassesThat()
            .resideInAnyPackage("java.net.http..");

    @ArchTest
    static final ArchRule keysStayWhereTheyAreMade = noClasses().that()
            .resideOutsideOfPackages(ROOT + "vault..", ROOT + "forms.pdf..", ROOT + "exchange..", ROOT + "central..",
                    ROOT + "bench..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("javax.crypto..", "com.google.crypto.tink..", "org.jasypt..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule screensStayUpstairs = fence("javafx..", "ui", "app", "bench");

    @ArchTest
    static final ArchRule viewModelsKnowNoScene = noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..").allowEmptyShould(true);

    private static ArchRule fence(String packages, String... rooms) {
        return fence(Set.of(packages), rooms);
    }

    private static ArchRule fence(Set<String> packages, String... rooms) {
        String[] inside = java.util.Arrays.stream(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
        return noClasses().that().resideOutsideOfPackages(inside).should().dependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new));
    }

    private static ArchCondition<JavaClass> knowOnlyLowerFloors() {
        return new ArchCondition<>("know only lower floors and listed neighbours") {
            @Override
            public void check(JavaClass room, ConditionEvents events) {
                for (Dependency dependency : room.getDirectDependenciesFromSelf()) {
                    JavaClass other = dependency.getTargetClass();
                    if (other.getPackageName().startsWith(ROOT) && !mayKnow(name(room), name(other))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean mayKnow(String room, String other) {
        if (room.equals(other)) {
            return true;
        }
        if (CLOSED.getOrDefault(room, Set.of()).contains(other)) {
            return false;
        }
        if (other.equals("central") || other.equals("bench")) {
            return room.equals("app") || room.equals("bench");
        }
        Integer from = FLOOR.get(room);
        Integer to = FLOOR.get(other);
        return from != null && to != null
                && (to < from || NEIGHBOURS.getOrDefault(room, Set.of()).contains(other));
    }

    private static String name(JavaClass inside) {
        String rest = inside.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
