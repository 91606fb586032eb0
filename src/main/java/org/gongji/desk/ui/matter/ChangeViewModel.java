package org.gongji.desk.ui.matter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.binding.record.InfoItem;
import org.gongji.desk.binding.record.InfoPapers;
import org.gongji.desk.binding.record.InfoRequest.Change;
import org.gongji.desk.binding.record.InfoRequest.Paper;
import org.gongji.desk.binding.record.InfoSlip;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.forms.ScanAnswer;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.step.signing.SignDesk;
import org.gongji.desk.ui.wizard.NumberKeying;
import org.gongji.desk.words.Words;

/** Items by digit, each before and after; the papers that show key items; one sheet in ink; the receipt. */
public final class ChangeViewModel {
    private final Who who;
    private final ChangeDesk desk;
    private final MattersViewModel.Around around;
    private final Words words;
    private final ItemEntry entry;
    private final InfoPapers table = new InfoPapers();
    private final Map<InfoItem, Change> changes = new EnumMap<>(InfoItem.class);
    private final Map<PaperKind, List<Sha256>> pages = new EnumMap<>(PaperKind.class);
    private final NumberKeying keying;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.ITEMS);
    private final ReadOnlyObjectWrapper<InfoItem> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integer> drawn = new ReadOnlyObjectWrapper<>(0);
    private final StringProperty earlier = new SimpleStringProperty("");
    private final StringProperty later = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final ObservableList<String> sheet = FXCollections.observableArrayList();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private Optional<InfoSlip> slip = Optional.empty();
    private Signature signature;
    private ChangeDesk.Done done;
    private boolean busy;

    /** Where the change is. */
    public enum Phase {
        ITEMS, SIGN, DONE
    }

    public ChangeViewModel(Who who, ChangeDesk desk, MattersViewModel.Around around) {
        this.who = who;
        this.desk = desk;
        this.around = around;
        this.words = around.words();
        this.entry = new ItemEntry(words);
        this.keying = new NumberKeying(around.caseWords(), check -> close(check.value()));
        refresh();
    }

    /** Digit to item, in the order of {@link InfoItem}. */
    public boolean choose(String digit) {
        boolean item = phase.get() == Phase.ITEMS && digit.matches("[1-9]");
        if (item) {
            open(InfoItem.values()[Integer.parseInt(digit) - 1]);
        }
        return item;
    }

    private void open(InfoItem item) {
        Change known = changes.get(item);
        earlier.set(known != null ? entry.said(item, known.earlier()) : switch (item) {
            case NAME -> who.name();
            case NUMBER -> entry.said(item, who.number());
            default -> "";
        });
        later.set(known != null && item != InfoItem.NUMBER ? entry.said(item, known.later()) : "");
        keying.load("");
        told.set("");
        open.set(item);
        redraw();
    }

    /** The name and number of before are those of the record; the others are the person's word. */
    public boolean earlierFixed() {
        return open.get() == InfoItem.NAME || open.get() == InfoItem.NUMBER;
    }

    /** @return true when the caret may move on */
    public boolean commitEarlier(String typed) {
        earlier.set(typed.strip());
        return true;
    }

    /** @return false: the caret goes on by itself once the item is closed */
    public boolean commitLater(String typed) {
        InfoItem item = open.get();
        if (item == InfoItem.NUMBER) {
            keying.commit(typed);
        } else if (item != null) {
            close(entry.normal(item, typed));
        }
        return false;
    }

    private void close(String value) {
        InfoItem item = open.get();
        if (item == null) {
            return;
        }
        String before = switch (item) {
            case NAME -> who.name();
            case NUMBER -> who.number();
            default -> entry.normal(item, earlier.get());
        };
        changes.put(item, new Change(item, before, value));
        check(item);
    }

    /** A card read now bears the later number and name. */
    public boolean card(CardReading card) {
        boolean takes = phase.get() == Phase.ITEMS && (open.get() == InfoItem.NUMBER || open.get() == InfoItem.NAME);
        if (takes) {
            close(open.get() == InfoItem.NUMBER ? card.document().number() : card.name());
        }
        return takes;
    }

    private void check(InfoItem closing) {
        around.errands().run("check-change", () -> desk.slip(changes(), papers()), found -> {
            slip = found;
            boolean own = found.filter(one -> one.item().equals(Optional.of(closing))
                    && one.why() != InfoSlip.Why.PAPER_MISSING).isPresent();
            if (!own && closing != null) {
                open.set(null);
            }
            redraw();
        }, this::broken);
    }

    /** Del: the item in work was not meant. */
    public boolean drop() {
        InfoItem item = open.get();
        if (phase.get() != Phase.ITEMS || item == null) {
            return false;
        }
        changes.remove(item);
        open.set(null);
        check(null);
        return true;
    }

    public List<Change> changes() {
        return List.copyOf(changes.values());
    }

    public List<Paper> papers() {
        return pages.entrySet().stream().map(one -> new Paper(one.getKey(), "", one.getValue())).toList();
    }

    /** Before → after of an item that was written; empty for the others. */
    public Optional<String> said(InfoItem item) {
        return Optional.ofNullable(changes.get(item)).map(entry::said);
    }

    /** What stands in the way of this item, and what to do. */
    public Optional<String> slip(InfoItem item) {
        return slip.filter(one -> one.item().equals(Optional.of(item))).map(this::worded);
    }

    private String worded(InfoSlip one) {
        String item = one.item().map(what -> words.say("change.item." + what)).orElse("");
        String papers = one.item().map(this::asked).orElse("");
        return words.say("change.slip." + one.why(), item, papers);
    }

    /** Any of these papers, joined. */
    private String asked(InfoItem item) {
        return String.join(words.say("ui.list"), table.of(item).stream().map(row ->
                words.say("change.paper." + row.paper())).toList());
    }

    /** F7: a page of the paper that shows a key item, or the signed sheet. */
    public boolean takePage() {
        if (phase.get() == Phase.SIGN) {
            scanBack();
            return true;
        }
        List<PaperKind> kinds = changes.keySet().stream().flatMap(item -> table.of(item).stream())
                .map(InfoPapers.Row::paper).distinct().toList();
        if (phase.get() != Phase.ITEMS || kinds.isEmpty()) {
            around.asker().tell(Grade.NOTE, words.say("change.no-paper"));
            return true;
        }
        around.asker().ask(new Question(Grade.NOTE, words.say("change.which-paper"), "", kinds.stream().map(kind ->
                words.say("change.paper." + kind)).toList(), answer -> take(kinds.get(answer))));
        return true;
    }

    private void take(PaperKind kind) {
        around.errands().run("take-page", desk::page, page -> {
            if (page instanceof ChangeDesk.Page.Kept kept) {
                List<Sha256> more = new ArrayList<>(pages.getOrDefault(kind, List.of()));
                more.add(kept.digest());
                pages.put(kind, more);
                check(null);
            } else {
                around.asker().tell(Grade.B, ((ChangeDesk.Page.None) page).why().in(words));
            }
        }, this::broken);
    }

    /** What papers lie here, a sentence each. */
    public List<String> taken() {
        return pages.entrySet().stream().map(one -> words.say("change.pages", words.say("change.paper." + one.getKey()),
                one.getValue().size())).toList();
    }

    /** F10: on to the sheet, to the end, and home. */
    public void primary(Runnable home) {
        switch (phase.get()) {
            case ITEMS -> toSheet();
            case SIGN -> conclude();
            case DONE -> home.run();
        }
    }

    private void toSheet() {
        List<Change> now = changes();
        List<Paper> with = papers();
        around.errands().run("change-sheet", () -> {
            Optional<InfoSlip> found = desk.slip(now, with);
            return found.isPresent() ? found.<Object>map(one -> one).get() : desk.sheet(now, with);
        }, made -> {
            if (made instanceof InfoSlip stop) {
                slip = Optional.of(stop);
                redraw();
            } else {
                slip = Optional.empty();
                signature = null;
                sheet.setAll(((List<?>) made).stream().map(String.class::cast).toList());
                told.set("");
                phase.set(Phase.SIGN);
                redraw();
            }
        }, this::broken);
    }

    /** Ctrl+P: the sheet to be signed, later the receipt. */
    public boolean print() {
        if (phase.get() == Phase.ITEMS || phase.get() == Phase.DONE && done.document().isEmpty()) {
            return false;
        }
        boolean receipt = phase.get() == Phase.DONE;
        told.set(words.say("ui.sign.printing"));
        around.errands().run("print-paper", () -> receipt ? desk.printReceipt(done.document().get()) : desk.print(),
                how -> printed(how, receipt), this::broken);
        return true;
    }

    private void printed(Printed how, boolean receipt) {
        told.set(words.say("ui.sign.printed." + how));
        redraw();
        if (how == Printed.SENT) {
            Seen.ask(around.asker(), words, words.say(receipt ? "change.receipt" : "change.sheet"), seen ->
                    around.errands().run("note-paper", () -> receipt ? desk.sawReceipt(done.document().get(), seen)
                            : desk.saw(seen), number -> {
                                told.set(words.say("ui.sign.seen." + seen, number));
                                redraw();
                            }, this::broken));
        }
    }

    private void scanBack() {
        told.set(words.say("ui.sign.matching"));
        around.errands().run("match-scan", desk::scanned, what -> {
            told.set(what instanceof ChangeDesk.Back.Sheet back ? matched(back.scanned())
                    : ((ChangeDesk.Back.None) what).why().in(words));
            redraw();
        }, this::broken);
    }

    private String matched(SignDesk.Scanned what) {
        if (what instanceof SignDesk.Scanned.Signed signed) {
            signature = signed.signature();
            return words.say("ui.sign.matched");
        }
        if (what instanceof SignDesk.Scanned.NotYet not) {
            boolean fine = not.answer() instanceof ScanAnswer.Matched matched
                    && (!matched.inked().isEmpty() || matched.blank().isEmpty());
            return fine && not.pagesLeft() > 0 ? words.say("ui.sign.more-pages", not.pagesLeft())
                    : words.say(not.answer().key(), not.answer().arguments());
        }
        return words.say("ui.sign.nothing-printed");
    }

    private void conclude() {
        if (signature == null || busy) {
            return;
        }
        busy = true;
        List<Change> now = changes();
        List<Paper> with = papers();
        Signature hand = signature;
        around.errands().run("conclude-change", () -> desk.conclude(now, with, hand), ended -> {
            busy = false;
            done = ended;
            told.set(ended.document().isPresent() ? "" : words.say("matters.undrawable"));
            phase.set(Phase.DONE);
            redraw();
            around.dayChanged().run();
        }, broken -> {
            busy = false;
            broken(broken);
        });
    }

    private void broken(Exception failure) {
        around.asker().tell(Grade.A, words.say("change.broken"));
    }

    /**
     * Esc and Alt+←: one layer back; what is written stays.
     *
     * @return false where the room itself is left
     */
    public boolean back() {
        if (phase.get() == Phase.ITEMS && open.get() != null) {
            open.set(null);
        } else if (phase.get() == Phase.SIGN) {
            phase.set(Phase.ITEMS);
        } else {
            return false;
        }
        redraw();
        return true;
    }

    public String headline() {
        return switch (phase.get()) {
            case ITEMS -> words.say("change.headline", who.name());
            case SIGN -> words.say("change.sign", who.name());
            case DONE -> done.bindings() > 0 ? words.say("change.done.along", done.caseNo(), done.bindings())
                    : words.say("change.done", done.caseNo());
        };
    }

    private void redraw() {
        refresh();
        drawn.set(drawn.get() + 1);
    }

    private void refresh() {
        Optional<String> stop = slip.map(one -> one.item().isPresent() ? words.say("change.stop") : worded(one));
        actions.set(switch (phase.get()) {
            case ITEMS -> bar(List.of(new Actions.Hinted(Act.TAKE_PAGES, words.say("change.hint.page"))),
                    changes.isEmpty() ? words.say("change.choose") : stop.map(one -> words.say("ui.still", one))
                            .orElse(words.say("change.ready")), "change.primary.sheet",
                    !changes.isEmpty() && stop.isEmpty());
            case SIGN -> bar(List.of(new Actions.Hinted(Act.PRINT, words.say("change.hint.sheet")),
                    new Actions.Hinted(Act.TAKE_PAGES, words.say("change.hint.back"))), signature != null
                    ? words.say("change.signed") : words.say("ui.still", words.say("ui.sign.missing.ink", who.name())),
                    "change.primary.take", signature != null);
            case DONE -> bar(Stream.of(done).filter(one -> one.document().isPresent()).map(one ->
                    new Actions.Hinted(Act.PRINT, words.say("change.hint.receipt"))).toList(),
                    words.say("change.next"), "matters.primary.done", true);
        });
    }

    private Actions bar(List<Actions.Hinted> hints, String reason, String primary, boolean ready) {
        return new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK), hints, "", reason, null,
                new Actions.Choice(words.say(primary), Act.PRIMARY), ready);
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Null while no item is in work. */
    public ReadOnlyObjectProperty<InfoItem> open() {
        return open.getReadOnlyProperty();
    }

    /** Counts up whenever something is to be drawn anew. */
    public ReadOnlyObjectProperty<Integer> drawn() {
        return drawn.getReadOnlyProperty();
    }

    public NumberKeying keying() {
        return keying;
    }

    public StringProperty earlier() {
        return earlier;
    }

    public StringProperty later() {
        return later;
    }

    /** What printer or scanner last said. */
    public StringProperty told() {
        return told;
    }

    public ObservableList<String> sheet() {
        return sheet;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
