package org.gongji.desk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.evidence.picture.Advice;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.step.done.OutgoingDesk;
import org.gongji.desk.ui.step.evidence.PageDesk;
import org.gongji.desk.ui.step.signing.SignDesk;

/** Signing, papers and pages of the sample family, without printer, pad or scanner. */
final class SampleSigning implements SignDesk {
    static final List<String> PARAGRAPHS = List.of("本人 **周明远** 自愿让下列家人使用本人职工医保个人账户里的钱：",
            "**林*溪**（妻子）　**周*禾**（女儿）", "一、上面写的亲属关系是真的，交来的材料是真的。",
            "二、我知道：钱可以共济，卡不能共用；不能套现，不能倒卖药品。", "三、家里情况有变化（如离婚、停保），我会及时来改。",
            "四、我接受医保部门事后核实。承诺不实的，解除共济、退回已用的钱，记入信用记录，并承担法律责任。");
    static final List<Handwriting.Stroke> STROKES = List.of(stroke(60, 40, 140, 140), stroke(160, 50, 240, 130),
            stroke(260, 60, 350, 135));

    private static Handwriting.Stroke stroke(double x1, double y1, double x2, double y2) {
        return new Handwriting.Stroke(List.of(new Handwriting.Dot(x1, y1, 0, 0.5),
                new Handwriting.Dot((x1 + x2) / 2, y1 + 10, 40, 0.5), new Handwriting.Dot(x2, y2, 90, 0.5)));
    }

    @Override
    public Sheet sheet(CaseFile file, IntakeDesk.Assessment assessment) {
        return new Sheet("0123456789abcdef0123456789abcdef", "告知承诺书", PARAGRAPHS,
                List.of(new SignLine("giver", "共济人签名", "周明远")));
    }

    @Override
    public void tear() {
        throw new IllegalStateException("nothing is torn up in a picture");
    }

    @Override
    public Printed print(CaseFile file) {
        return Printed.SENT;
    }

    @Override
    public int saw(Seen seen) {
        throw new IllegalStateException("nothing is printed in a picture");
    }

    @Override
    public Penned pen(String line) {
        return new Penned.Hand(STROKES);
    }

    @Override
    public Scanned scanned(CaseFile file, byte[] image) {
        return image.length == 0 ? new Scanned.NothingPrinted() : new Scanned.Signed(signature(Signature.Mode.INK));
    }

    @Override
    public Signature written(CaseFile file, Map<String, List<Handwriting.Stroke>> hands, Instant at) {
        return signature(Signature.Mode.PAD);
    }

    private static Signature signature(Signature.Mode mode) {
        Sha256 digest = Sha256.of(new byte[] {1});
        return new Signature(mode, "0123456789abcdef0123456789abcdef", digest, digest, Instant.parse("2026-11-23T02:20:31Z"));
    }

    static Conclusion conclusion() {
        Instant accepted = Instant.parse("2026-11-23T02:06:12Z");
        Instant signed = Instant.parse("2026-11-23T02:21:40Z");
        Party giver = party("周明远", "41017119970517001");
        return new Conclusion(new CaseRecord("410105-W03-1-261123-0015-K", "D-0231", giver, MatterKind.BIND, accepted, signed,
                signed, null, null, List.of()), List.of(
                matter(1, giver, party("林若溪", "41017119980311002"), "配偶", MatterState.DONE, signed),
                matter(2, giver, party("周小禾", "41017120220601006"), "女儿", MatterState.DONE, signed),
                matter(3, giver, party("许长庚", "41017119460209003"), "外祖父", MatterState.WAITING, null)));
    }

    private static Party party(String name, String seventeen) {
        return new Party(name, "01", SampleCase.number(seventeen), "");
    }

    private static Matter matter(int k, Party giver, Party member, String relation, MatterState state, Instant settled) {
        return new Matter("D-0231/" + k, "D-0231", "410105-W03-1-261123-0015-K", MatterKind.BIND, giver, member, relation,
                state, List.of(), Instant.parse("2026-11-23T02:06:12Z"), settled, "", "", "0312");
    }

    /** Four papers, the last still in the printer. */
    static final class Papers implements OutgoingDesk {
        @Override
        public void make() {
            // they lie there already
        }

        @Override
        public List<OutgoingDesk.Sheet> sheets() {
            return List.of(new OutgoingDesk.Sheet("告知承诺书", "归档 1，本人 1", 2, State.OUT),
                    new OutgoingDesk.Sheet("办结回执（带二维码）", "本人", 1, State.OUT),
                    new OutgoingDesk.Sheet("一次性告知书", "许长庚：还差一份材料", 1, State.OUT),
                    new OutgoingDesk.Sheet("不予受理通知书", "林国栋：写明怎么办", 1, State.PRINTING));
        }

        @Override
        public Printed print(int index, String reason) {
            return Printed.SENT;
        }

        @Override
        public TakenBack takeBack() {
            throw new IllegalStateException("nothing is taken back in a picture");
        }

        @Override
        public int saw(int index, Seen seen) {
            throw new IllegalStateException("nothing is printed in a picture");
        }
    }

    /** No scanner, no pictures. */
    static final class Pages implements PageDesk {
        @Override
        public Optional<Taken> next(Set<Sha256> already) {
            try {
                byte[] page = Files.readAllBytes(Path.of("sample-data", "pages", "01-marriage.jpg"));
                return Optional.of(new Taken.Fine(new Page(page, "image/jpeg")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Taken take(Path file, Set<Sha256> already) {
            return new Taken.Refused(PageOutcome.Reason.TRUNCATED, "JPEG");
        }

        @Override
        public Taken take(BufferedImage pasted, Set<Sha256> already) {
            return new Taken.Again();
        }

        @Override
        public Optional<Shown> shown(Sha256 page, int sheet) {
            return Optional.empty();
        }

        @Override
        public Optional<Shown> shown(Page page, int sheet) {
            return Optional.of(new Shown(page.original(), 1, List.of(Advice.BLURRED)));
        }
    }
}
