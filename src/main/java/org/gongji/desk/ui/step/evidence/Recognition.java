package org.gongji.desk.ui.step.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.Crop;
import org.gongji.desk.evidence.reading.PageFields;
import org.gongji.desk.evidence.reading.PageReader.Outcome;
import org.gongji.desk.evidence.reading.PageReading;
import org.gongji.desk.evidence.reading.ReadHead;
import org.gongji.desk.evidence.reading.ReadPerson;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.ReadValue;
import org.gongji.desk.evidence.reading.ReadingCheck;
import org.gongji.desk.evidence.reading.ReadingCheck.From;
import org.gongji.desk.evidence.reading.ReadingCheck.Known;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.ui.kit.Errands;

/**
 * Has the pages of this visit's papers read, each once, and holds what came of it against what the case knows by then.
 * Nothing read gets into the case from here: the clerk takes it, or does not.
 */
final class Recognition {
    private final Supplier<CaseFile> file;
    private final PagePrint print;
    private final Errands errands;
    private final Supplier<LocalDate> today;
    private final Runnable heard;
    private final Map<Sha256, Heard> pages = new HashMap<>();
    /** By which recipe a page was read last: a page that was turned or cut is another to the machine. */
    private final Map<Sha256, Recipe> asked = new HashMap<>();

    /** How far a page is; of several sheets the last one here that any of them is. */
    enum Standing {
        NOTHING, READ, READING, FAILED, OFF
    }

    private record Heard(Standing standing, List<ReadPerson> people, List<Map<Item, byte[]>> crops, HeadOffer head) {
        static Heard none(Standing standing) {
            return new Heard(standing, List.of(), List.of(), HeadOffer.NONE);
        }

        /** Two sheets of one page; what failed on one of them the clerk has to key. */
        Heard with(Heard next) {
            return new Heard(standing.compareTo(next.standing) >= 0 ? standing : next.standing,
                    joined(people, next.people), joined(crops, next.crops), head.or(next.head));
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /** @param heard on the screen's thread, after every page */
    Recognition(Supplier<CaseFile> file, PagePrint print, Errands errands, Supplier<LocalDate> today, Runnable heard) {
        this.file = file;
        this.print = print;
        this.errands = errands;
        this.today = today;
        this.heard = heard;
    }

    /** Has the pages of a paper read that nobody has keyed yet. */
    void look(Paper paper) {
        if (print == PagePrint.NONE || !PageFields.reads(paper.kind()) || !paper.people().isEmpty()) {
            return;
        }
        for (Sha256 page : paper.pages()) {
            Recipe recipe = paper.recipe(page);
            if (!recipe.equals(asked.put(page, recipe))) {
                pages.put(page, Heard.none(Standing.READING));
                errands.run("read-page", () -> heard(paper, page, recipe), what -> keep(page, recipe, what),
                        broken -> keep(page, recipe, Heard.none(Standing.FAILED)));
            }
        }
    }

    private void keep(Sha256 page, Recipe recipe, Heard what) {
        if (recipe.equals(asked.get(page))) {
            pages.put(page, what);
            heard.run();
        }
    }

    /** Off the screen's thread. */
    private Heard heard(Paper paper, Sha256 page, Recipe recipe) {
        return print.read(page, recipe).stream().map(sheet -> heard(paper, sheet)).reduce(Heard::with)
                .orElse(Heard.none(Standing.NOTHING));
    }

    private static Heard heard(Paper paper, PageReading sheet) {
        if (!(sheet.outcome() instanceof Outcome.Read read)) {
            return Heard.none(sheet.outcome() instanceof Outcome.Off ? Standing.OFF : Standing.FAILED);
        }
        List<ReadPerson> people = PageFields.of(paper.kind(), read.page());
        Optional<Crop> crop = Crop.from(sheet.picture());
        List<Map<Item, byte[]>> crops = new ArrayList<>();
        for (ReadPerson person : people) {
            Map<Item, byte[]> own = new EnumMap<>(Item.class);
            crop.ifPresent(cut -> person.items().forEach((item, value) -> own.put(item, cut.png(value.place()))));
            crops.add(own);
        }
        ReadHead head = PageFields.head(paper.kind(), read.page());
        return new Heard(people.isEmpty() && head.isEmpty() ? Standing.NOTHING : Standing.READ, people, crops,
                new HeadOffer(head, png(crop, head.number()), png(crop, head.date())));
    }

    private static Optional<byte[]> png(Optional<Crop> crop, Optional<ReadValue> value) {
        return crop.flatMap(cut -> value.map(one -> cut.png(one.place())));
    }

    /** Number and date of the paper itself; what the first page does not say the next may. */
    HeadOffer head(Paper paper) {
        return paper.pages().stream().map(page -> pages.getOrDefault(page, Heard.none(Standing.NOTHING)).head())
                .reduce(HeadOffer.NONE, HeadOffer::or);
    }

    /** In the order of the pages. */
    List<Offer> offers(Paper paper) {
        ReadingCheck check = new ReadingCheck(known(paper), today.get());
        List<Offer> offers = new ArrayList<>();
        for (Sha256 page : paper.pages()) {
            Heard what = pages.getOrDefault(page, Heard.none(Standing.NOTHING));
            for (int i = 0; i < what.people().size(); i++) {
                ReadPerson person = what.people().get(i);
                offers.add(new Offer(person, what.crops().get(i), check.of(person), Stream.of(Item.values())
                        .filter(item -> check.agrees(person, item)).toList()));
            }
        }
        return offers;
    }

    /** The chip before the keys, those before the roster, and what other papers say last. */
    private List<Known> known(Paper paper) {
        CaseFile now = file.get();
        List<Known> known = new ArrayList<>();
        for (boolean chip : new boolean[]{true, false}) {
            now.persons().stream().filter(person -> (person.document() != null
                            && person.document().source() == Source.CHIP) == chip)
                    .forEach(person -> known.add(new Known(person.name(), person.number(),
                            chip ? From.CHIP : From.CASE)));
        }
        now.insurance().values().stream().filter(RosterAnswer.Found.class::isInstance)
                .flatMap(answer -> ((RosterAnswer.Found) answer).rows().stream())
                .forEach(row -> known.add(new Known(row.name(), row.certno(), From.ROSTER)));
        now.papers().stream().filter(other -> !other.id().equals(paper.id())).flatMap(other -> other.people().stream())
                .forEach(named -> known.add(new Known(named.name(), named.number(), From.PAPER)));
        return known;
    }

    /** What there is to say about the paper's pages; empty where every page was read, or none is. */
    Optional<Standing> standing(Paper paper) {
        List<Standing> all = paper.pages().stream().map(pages::get).filter(what -> what != null)
                .map(Heard::standing).toList();
        for (Standing worst : List.of(Standing.READING, Standing.OFF, Standing.FAILED)) {
            if (all.contains(worst)) {
                return Optional.of(worst);
            }
        }
        return all.isEmpty() || all.contains(Standing.READ) ? Optional.empty() : Optional.of(Standing.NOTHING);
    }
}
