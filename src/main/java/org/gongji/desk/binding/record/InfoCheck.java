package org.gongji.desk.binding.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.binding.record.InfoSlip.Why;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Sex;

/** Judges a change of the basic information before anybody signs it: each item by itself, then the papers. */
final class InfoCheck {
    private final BindingDesk.Registers registers;
    private final LinkedNumbers linked;
    private final InfoPapers papers = new InfoPapers();

    InfoCheck(BindingDesk.Registers registers, LinkedNumbers linked) {
        this.registers = registers;
        this.linked = linked;
    }

    /** The first thing wrong; empty where it can be taken. */
    Optional<InfoSlip> slip(InfoRequest request, LocalDate today) {
        if (request.changes().isEmpty()) {
            return Optional.of(InfoSlip.of(Why.NOTHING));
        }
        if (!linked.current(request.asker().number()).equals(request.asker().number())) {
            return Optional.of(InfoSlip.of(Why.EARLIER_NUMBER));
        }
        Stream<InfoSlip> items = request.changes().stream().flatMap(change -> item(request, change, today)
                .map(why -> InfoSlip.at(change.item(), why)).stream());
        return Stream.concat(items, request.changes().stream().filter(change -> lacksPaper(request, change))
                .map(change -> InfoSlip.at(change.item(), Why.PAPER_MISSING))).findFirst();
    }

    /** What is wrong with one item, whatever papers there are. */
    private Optional<Why> item(InfoRequest request, InfoRequest.Change change, LocalDate today) {
        if (change.later().isBlank()) {
            return Optional.of(Why.EMPTY);
        }
        if (change.later().equals(change.earlier())) {
            return Optional.of(Why.SAME);
        }
        return switch (change.item()) {
            case NAME -> when(!Names.check(change.later()).usable(), Why.NAME_UNUSABLE);
            case NUMBER -> number(request, change.later(), today);
            case SEX -> when(against(request, today, check -> check.sex() != Sex.UNKNOWN
                    && !check.sex().name().equals(change.later())), Why.AGAINST_NUMBER);
            case BIRTH -> when(against(request, today, check -> check.birth() != null
                    && !check.birth().equals(day(change.later()))), Why.AGAINST_NUMBER);
            case PHONE -> when(!change.later().matches("1\\d{10}|0\\d{9,11}"), Why.PHONE_UNUSABLE);
            case BANK_ACCOUNT -> when(!change.later().matches("\\d{12,19}"), Why.ACCOUNT_UNUSABLE);
            case LIVE_ADDRESS, RESIDENCE_KIND, RESIDENCE_ADDRESS -> Optional.empty();
        };
    }

    private Optional<Why> number(InfoRequest request, String later, LocalDate today) {
        return IdNumbers.check(later, today).usable()
                ? when(!linked.all(request.asker().number()).contains(later) && onRecord(later), Why.NUMBER_TAKEN)
                : Optional.of(Why.NUMBER_UNUSABLE);
    }

    /** Somebody stands under it: two people are never made one here. */
    private boolean onRecord(String number) {
        return !registers.bindings().ofGiver(number).isEmpty() || !registers.bindings().ofMember(number).isEmpty()
                || registers.families().ofGiver(number).isPresent()
                || registers.families().all().stream().anyMatch(family -> family.holds(number));
    }

    /** Against the number the person has after the visit. */
    private static boolean against(InfoRequest request, LocalDate today,
                                   Predicate<IdCheck> wrong) {
        return wrong.test(IdNumbers.check(request.after().certno(), today));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private boolean lacksPaper(InfoRequest request, InfoRequest.Change change) {
        List<InfoRequest.Paper> shown = request.papers().stream()
                .filter(paper -> papers.shows(paper.kind(), change.item()) && !paper.pages().isEmpty()).toList();
        return papers.isKey(change.item()) && shown.isEmpty();
    }

    private static Optional<Why> when(boolean wrong, Why why) {
        return wrong ? Optional.of(why) : Optional.empty();
    }
}
