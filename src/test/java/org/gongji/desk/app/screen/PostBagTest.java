package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.MorningFacts;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.app.training.TrainingOffice;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.central.TrainingFolder;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.exchange.v1.WindowList;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.shell.SignInDesk;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.WindowKey;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files of the centre, taken by Ctrl+O")
class PostBagTest {
    private static final LocalDate DRAWN = LocalDate.of(2026, 11, 23);
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 20);
    private final SecureRandom random = new SecureRandom();

    @Test
    void takesEachKindUnderAnyNameIgnoresTheOldAndBelievesNothingForged(@TempDir Path home) throws Exception {
        assumeTrue(FontSearch.typefaces().usable(), "no Chinese fonts here");
        TrainingHome training = new TrainingHome(home, SampleData.find(), clock, random);
        training.make(stage -> { });
        Equipment equipment = new Equipment(FontSearch.typefaces(), new SimulatedCardReader(),
                new SimulatedPrinter(home.resolve("printed")));
        StoreSeat.World world = new StoreSeat.World(training.store(), training.morning(), TrainingStore.WINDOW,
                Optional.empty(), (counter, clerk) -> List.of());
        try (StoreSeat seat = new StoreSeat(StoreDoor.open(training.store(), clock, random, KdfCost.FULL), world,
                equipment, new SelfTest(home, equipment, new SimulatedSignPad(), clock), clock, random)) {
            assertThat(seat.signIn("0312", training.password().toCharArray()))
                    .isInstanceOf(SignInDesk.Answer.Opened.class);
            PostBag bag = new PostBag(seat.counter(), seat.counter().store().clerk(), Words.chinese());
            TrainingOffice office = office(training, seat.counter());
            WindowId window = WindowId.of(TrainingStore.WINDOW);

            byte[] roster = office.roster(window, LocalDate.of(2026, 11, 23), 47).bytes();
            byte[] forged = roster.clone();
            forged[forged.length / 2] ^= 1;
            assertThat(bag.take("roster-47.p7m", forged).grade()).isEqualTo(Grade.B);
            assertThat(generation(seat)).isEqualTo(46);
            ImportProgress givenUp = new ImportProgress(System::nanoTime, (percent, seconds) -> { });
            givenUp.giveUp();
            assertThat(bag.take("roster-47.p7m", roster, givenUp)).isEqualTo(new PostBag.Answer(Grade.NOTE,
                    "不导了，名册还是原来的。分几份的，前面收下的还在。"));
            assertThat(generation(seat)).isEqualTo(46);
            assertThat(bag.take("renamed.p7m", roster)).isEqualTo(new PostBag.Answer(Grade.FINE,
                    "新名册收下了，从现在起按它办。"));
            assertThat(generation(seat)).isEqualTo(47);
            assertThat(bag.take("renamed.p7m", roster).grade()).as("a second time").isEqualTo(Grade.NOTE);
            takesDeltasInTheirOrder(seat, bag, office, window);
            changesNothingBeforeEveryPartIsThere(seat, bag, office, window);
            knowsWhatOtherWindowsBound(seat, bag, office, window);
            assertThat(bag.take("roster-of-nobody.p7m", office.packs().bytes())).isEqualTo(
                    new PostBag.Answer(Grade.FINE, "政策包收下了，从下一件起按它判。"));
            assertThat(bag.take("trust-1.p7m", office.trust().bytes()).grade()).isEqualTo(Grade.NOTE);
            PostBag.Answer nothing = bag.take("letter.p7m", "not from the centre".getBytes(StandardCharsets.UTF_8));
            assertThat(nothing.grade()).isEqualTo(Grade.B);
            assertThat(nothing.sentence()).contains("这不是中心或窗口所写的加密文件");

            seat.lock();
            assertThat(MorningFacts.read(training.morning()).flatMap(MorningFacts::roster)).hasValueSatisfying(
                    stamp -> assertThat(stamp.asOf()).isEqualTo(LocalDate.of(2026, 11, 23)));
        }
    }

    /** One left out is refused in words, one taken before is no news, and whoever is in it is as it says. */
    private static void takesDeltasInTheirOrder(StoreSeat seat, PostBag bag, TrainingOffice office, WindowId window) {
        PostBag.Answer early = bag.take("roster-47.2.p7m", office.roster(window, DRAWN, delta(2, "1")).bytes());
        assertThat(early.grade()).isEqualTo(Grade.B);
        assertThat(early.sentence()).contains("47.2").contains("中间缺了");
        byte[] first = office.roster(window, DRAWN, delta(1, "2")).bytes();
        assertThat(bag.take("roster-47.1.p7m", first).grade()).isEqualTo(Grade.FINE);
        assertThat(bag.take("roster-47.1.p7m", first).grade()).as("a second time").isEqualTo(Grade.NOTE);
        assertThat(bag.take("roster-47.2.p7m", office.roster(window, DRAWN, delta(2, "4")).bytes()).grade())
                .isEqualTo(Grade.FINE);
        assertThat(seat.counter().roster().stamp().orElseThrow().version()).isEqualTo("47.2");
        assertThat(seat.counter().roster().lookup("410171198401160536", "410105"))
                .isInstanceOfSatisfying(RosterAnswer.Found.class, found -> assertThat(found.rows())
                        .extracting(Insured::status).containsExactly("4"));
    }

    private static void changesNothingBeforeEveryPartIsThere(StoreSeat seat, PostBag bag, TrainingOffice office,
                                                             WindowId window) {
        byte[] first = office.roster(window, DRAWN, part(1, "410171198401160536", "1")).bytes();
        byte[] second = office.roster(window, DRAWN, part(2, "410171198506210544", "2")).bytes();
        PostBag.Answer early = bag.take("roster-2.p7m", second);
        assertThat(early.grade()).isEqualTo(Grade.B);
        assertThat(early.sentence()).contains("还缺第 1 份");
        PostBag.Answer kept = bag.take("roster-1.p7m", first);
        assertThat(kept).isEqualTo(new PostBag.Answer(Grade.NOTE,
                "名册的第 1 份收下了，一共 2 份；收齐以后才换上，现用的名册不变。"));
        assertThat(seat.counter().roster().stamp().orElseThrow().version()).isEqualTo("47.2");
        assertThat(bag.take("roster-1.p7m", first).sentence()).contains("早收下了");
        assertThat(bag.take("roster-2.p7m", second).grade()).isEqualTo(Grade.FINE);
        assertThat(seat.counter().roster().stamp().orElseThrow().version()).isEqualTo("48");
        assertThat(seat.counter().roster().size()).isEqualTo(2);
        assertThat(bag.take("roster-2.p7m", second).grade()).as("a second time").isEqualTo(Grade.NOTE);
    }

    /** Known before anybody is bound here: the pair would come back from the centre as a duplicate. */
    private static void knowsWhatOtherWindowsBound(StoreSeat seat, PostBag bag, TrainingOffice office,
                                                   WindowId window) {
        Map<String, byte[]> files = new HashMap<>(delta(1, "1"));
        files.put("manifest.json", new String(files.get("manifest.json"), StandardCharsets.UTF_8)
                .replace("\"generation\":47", "\"generation\":48").getBytes(StandardCharsets.UTF_8));
        files.put("bindings.csv", ("giver,member,relation,kind,since\n410171198401160536,410171198506210544,妻子,配偶,"
                + "2026-11-02\n").getBytes(StandardCharsets.UTF_8));
        List<String> wife = List.of("410171198506210544");
        assertThat(seat.counter().inbox().boundElsewhere(wife)).isEmpty();
        assertThat(bag.take("roster-48.1.p7m", office.roster(window, DRAWN, files).bytes()).grade())
                .isEqualTo(Grade.FINE);
        assertThat(seat.counter().inbox().boundElsewhere(wife)).hasSize(1);
        assertThat(seat.counter().inbox().boundElsewhere(List.of("410171198001010011"))).as("on no list").isEmpty();
        assertThat(seat.counter().inbox().boundElsewhere(wife)).as("asked again").hasSize(1);
    }

    private static Map<String, byte[]> part(int number, String certno, String status) {
        byte[] csv = ("psn_no,psn_name,psn_cert_type,certno,insutype,psn_insu_stas,psn_type,has_account,insu_admdvs,"
                + "poolarea_no,surv_stas\n41010500000000000000000017,演练,01," + certno + ",310," + status
                + ",1102,1,410105,410100,1\n").getBytes(StandardCharsets.UTF_8);
        String manifest = "{\"generation\":48,\"part\":" + number + ",\"of\":2,\"as_of\":\"2026-11-23\","
                + "\"complete_areas\":[\"4101\"],\"count\":1,\"sha256\":\"" + Sha256.of(csv).hex() + "\"}";
        return Map.of("manifest.json", manifest.getBytes(StandardCharsets.UTF_8), "roster.csv", csv);
    }

    private static Map<String, byte[]> delta(int number, String status) {
        byte[] csv = ("change,psn_no,psn_name,psn_cert_type,certno,insutype,psn_insu_stas,psn_type,has_account,"
                + "insu_admdvs,poolarea_no,surv_stas\nchanged,41010500000000000000000017,李𬱖,01,410171198401160536,310,"
                + status + ",1102,1,410105,410100,1\n").getBytes(StandardCharsets.UTF_8);
        String manifest = "{\"generation\":47,\"delta\":" + number + ",\"as_of\":\"2026-11-23\",\"complete_areas\":"
                + "[\"4101\"],\"count\":1,\"sha256\":\"" + Sha256.of(csv).hex() + "\"}";
        return Map.of("manifest.json", manifest.getBytes(StandardCharsets.UTF_8), "delta.csv", csv);
    }

    private static long generation(StoreSeat seat) {
        return seat.counter().roster().stamp().orElseThrow().generation();
    }

    private TrainingOffice office(TrainingHome training, Counter counter) throws Exception {
        WindowKey key = counter.store().windowKeys().key();
        WindowId window = WindowId.of(TrainingStore.WINDOW);
        return TrainingOffice.resumed(new TrainingFolder(training.folder().resolve("central"))
                .read(window.office(), random), new WindowList.Listed(window, key.signingChain().get(0),
                key.encryptionCertificate(), clock.instant(), Optional.empty()), 46, 1, SampleData.find().orElseThrow(),
                clock, random);
    }
}
