package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.access.RecusalDesk;
import org.gongji.desk.access.RecusedException;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.demo.TrainingCounter;
import org.gongji.desk.app.screen.records.FamilyCases;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.FamilyRecusal;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.shell.HomeDesk;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 回避 over a real training store in which one family was bound. */
@DisplayName("One's own family goes to another clerk and another approver")
class RecusalTest {
    private static final Clerk HE = TrainingStore.CLERK;
    private static final Clerk DING = new Clerk("0318", "丁若兰", Set.of(Role.CLERK));
    private static final Clerk SHAO = TrainingStore.SUPERVISOR;
    private static final Clerk ADMINISTRATOR = new Clerk("0901", "程立群", Set.of(Role.SYSTEM_ADMINISTRATOR));
    private static final String STRANGER = "410171199104129019";
    private static TrainingCounter training;
    private static Counter counter;
    private static Binding bound;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(TrainingCounter.typefaces().usable(), "papers cannot be drawn without fonts");
        training = TrainingCounter.played(folder, "D-0505");
        counter = training.counter();
        bound = counter.store().bindings().all().get(0);
    }

    @AfterAll
    static void close() throws IOException {
        if (training != null) {
            training.close();
        }
    }

    @BeforeEach
    void nobodyIsRelated() {
        enter(HE, STRANGER);
    }

    private static void enter(Clerk colleague, String number) {
        assertThat(counter.recusal().enter(colleague.staffNo(), number, ADMINISTRATOR)).isEmpty();
    }

    private static Entry last() {
        var journal = counter.store().journal();
        long head = journal.head().orElseThrow().sequence();
        return journal.range(head, head).get(0);
    }

    /** The giver is in it already, as this window has them. */
    private static CaseFile another() {
        return new FamilyCases(training::counter, DING, training.clock()).adding(bound.family());
    }

    private static Optional<Recusal.Reason> against(Clerk clerk, String... numbers) {
        return new FamilyRecusal(counter.store().ownNumbers(), counter.store().families(), counter.store().bindings())
                .against(clerk, List.of(numbers));
    }

    @Test
    void whoSharesAnAccountWithTheGiverTakesNoCaseOfTheirsAndAColleagueDoes() {
        enter(HE, bound.member().certno());
        CaseFile file = another();
        long before = last().header().sequence();
        assertThat(catchThrowable(() -> counter.intake().inform(file, HE))).isInstanceOfSatisfying(
                RecusedException.class, refused -> assertThat(refused.reason()).isEqualTo(Recusal.Reason.FAMILY))
                .hasMessageContaining("RECUSED").hasMessageNotContaining(bound.member().certno());
        assertThatThrownBy(() -> counter.intake().confirmIdentity(file, file.giver(), HE))
                .isInstanceOf(RecusedException.class);
        assertThatThrownBy(() -> counter.intake().keepPage(file, new byte[1], "image/png", HE))
                .isInstanceOf(RecusedException.class);
        assertThatThrownBy(() -> counter.intake().accept(file, counter.intake().assess(file), HE))
                .isInstanceOf(RecusedException.class);
        assertThatThrownBy(() -> counter.intake().conclude(file, counter.intake().assess(file), null, HE))
                .isInstanceOf(RecusedException.class);
        assertThat(last().header().sequence()).as("nothing was done").isEqualTo(before);
        assertThat(counter.intake().inform(file, DING).statements().notice()).isTrue();
    }

    @Test
    void isAskedOfTheGiverTheMemberAndOfWhoTakesBesideThem() {
        String giver = bound.giver().certno();
        String member = bound.member().certno();
        assertThat(against(HE, giver, member)).as("a stranger").isEmpty();
        enter(HE, giver);
        assertThat(against(HE, giver)).contains(Recusal.Reason.SELF);
        assertThat(against(HE, member)).contains(Recusal.Reason.FAMILY);
        assertThat(against(HE, STRANGER)).isEmpty();
        enter(HE, member);
        assertThat(against(HE, giver)).contains(Recusal.Reason.FAMILY);
        assertThat(against(HE, member, giver)).contains(Recusal.Reason.SELF);
        assertThat(against(SHAO, member, giver)).as("another approver").isEmpty();
        assertThat(against(new Clerk("0777", "无号", Set.of(Role.CLERK)), member, giver)).as("no number").isEmpty();
    }

    @Test
    void theNumberIsTakenByAnAdministratorAndStandsNowhere() {
        RecusalDesk desk = counter.recusal();
        assertThatThrownBy(() -> desk.enter(HE.staffNo(), STRANGER, HE)).isInstanceOf(NotYoursException.class);
        assertThat(desk.enter("0777", STRANGER, ADMINISTRATOR)).contains(RecusalDesk.Why.NOBODY);
        assertThat(desk.enter(HE.staffNo(), "410171199104129018", ADMINISTRATOR))
                .contains(RecusalDesk.Why.NOT_A_NUMBER);
        assertThat(desk.enter(HE.staffNo(), " ", ADMINISTRATOR)).contains(RecusalDesk.Why.NOT_A_NUMBER);
        enter(HE, " 410171 19910412 9019 ");
        assertThat(last().header().kind()).isEqualTo(EntryKind.STAFF_CHANGED);
        assertThat(last().payload().toString()).contains("OWN_NUMBER").doesNotContain(STRANGER);
        assertThat(counter.store().ownNumbers().is(HE.staffNo(), STRANGER)).isTrue();
    }

    @Test
    void whoeverHasNoNumberIsToldThatItCannotBeChecked() {
        assertThat(worries(HE)).doesNotContain("回避查不了");
        assertThat(worries(new Clerk("0777", "无号", Set.of(Role.CLERK)))).contains("回避查不了");
        assertThat(worries(ADMINISTRATOR)).as("takes no part").doesNotContain("回避查不了");
    }

    private static List<String> worries(Clerk clerk) {
        HomeDesk.Today today = new DayFigures(counter, Words.chinese(), training.clock(), clerk, Set.of()).today();
        return today.worries().stream().map(worry -> worry.title().in(Words.chinese())).toList();
    }

    @Test
    void theScreenSaysWhyAndWhoCanBeFetchedInsteadOfSayingThatTheMachineBroke() {
        List<Clerk> staff = List.of(HE, DING, SHAO, ADMINISTRATOR);
        NotYours said = new NotYours(Words.chinese());
        assertThat(said.sentence(Recusal.Reason.FAMILY, HE, staff)).isEqualTo("回避：这一件里有与您同一个共济家庭的人。"
                + "按规定由别人来办，请交给丁若兰（0318）。按 Ctrl+D 留作草稿，换人登录接着办。");
        assertThat(said.sentence(Recusal.Reason.SELF, HE, List.of(HE, SHAO))).contains("没有别的经办", "请告诉主管");
        assertThat(said.sentence(Right.APPROVE, staff)).isEqualTo("没有办：复核是主管的事。请找邵敏（0107）登录后来办。");
        List<String> told = new ArrayList<>();
        Errands broken = new Errands() {
            @Override
            public <T> void run(String name, java.util.concurrent.Callable<T> work,
                                java.util.function.Consumer<T> done, java.util.function.Consumer<Exception> failed) {
                try {
                    done.accept(work.call());
                } catch (Exception e) {
                    failed.accept(e);
                }
            }
        };
        HeldErrands errands = new HeldErrands(broken, refused -> told.add(refused.getClass().getSimpleName()));
        enter(HE, bound.giver().certno());
        CaseFile file = another();
        errands.run("inform", () -> counter.intake().inform(file, HE), done -> told.add("done"),
                failed -> told.add("failed"));
        errands.run("close", () -> counter.day().close(0, ADMINISTRATOR), done -> told.add("done"),
                failed -> told.add("failed"));
        assertThat(told).containsExactly("failed", "RecusedException", "failed", "NotYoursException");
    }
}
