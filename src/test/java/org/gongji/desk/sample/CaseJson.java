package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.gongji.desk.identity.IdKind;

/** Writes a visit as the case JSON of {@code intake.CaseFileReader}; file names are relative to sample-data. */
final class CaseJson {
    private static final String OFFICE = "410105";
    private final Cast cast;

    CaseJson(Cast cast) {
        this.cast = cast;
    }

    ObjectNode write(Visit visit, String caseId) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("case", caseId).put("note", visit.shows).put("purpose", visit.purpose);
        json.put("applicationDate", visit.applicationDate.toString());
        json.put("acceptedAt", time(visit.acceptedAt)).put("area", OFFICE);
        ObjectNode roster = json.putObject("roster").put("generation", visit.rosterGeneration);
        roster.put("asOf", visit.rosterAsOf.toString()).putArray("completeAreas").add("4101");
        json.put("giver", "p1");
        ArrayNode persons = json.putArray("persons");
        visit.seats.forEach(seat -> person(persons.addObject(), seat, visit));
        papers(json.putArray("papers"), visit.papers);
        ArrayNode members = json.putArray("members");
        visit.wishes.forEach(wish -> member(members.addObject(), wish));
        statements(json.putObject("statements"), visit);
        standing(json, visit);
        facts(json, visit);
        return json;
    }

    /** Beijing time with its offset, as people read it. */
    static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(TrainingCalendar.ZONE).toOffsetDateTime());
    }

    static String cardFile(Player player) {
        return "cards/" + player.key() + ".bin";
    }

    private void person(ObjectNode json, Seat seat, Visit visit) {
        Player player = seat.player();
        json.put("ref", seat.ref()).put("note", player.name() + "，" + seat.role());
        if (seat.shown() == Seat.Shown.CARD) {
            json.put("card", cardFile(player));
        } else {
            sighted(json, player);
        }
        json.put("phone", player.phone());
        insurance(json, seat, visit);
    }

    private static void sighted(ObjectNode json, Player player) {
        json.put("name", player.name()).put("idKind", player.kind().word()).put("number", player.number());
        json.put("source", "sighted").put("sex", player.sexWord()).put("birth", player.birth().toString());
        boolean ownCard = player.kind() == IdKind.RESIDENT18 && !player.younger(14);
        if (ownCard) {
            json.put("validFrom", player.validFrom().toString());
            json.put("validTo", player.validTo() == null ? "长期" : player.validTo().toString());
        }
    }

    private void insurance(ObjectNode json, Seat seat, Visit visit) {
        String declared = visit.declaredPlaces.get(seat.ref());
        if (declared != null) {
            json.put("insurance", "not_covered");
            json.putObject("declared").put("paperSighted", false).putArray("rows").addObject()
                    .put("insutype", "390").put("psn_type", "1601").put("insu_admdvs", declared);
        } else if (seat.inRoster()) {
            ArrayNode rows = json.putArray("insurance");
            seat.covers().forEach(cover -> row(rows.addObject(), seat.player(), cover));
        } else {
            json.put("insurance", "absent");
        }
    }

    private void row(ObjectNode row, Player player, Cover cover) {
        row.put("psn_no", cast.psnNo(player)).put("psn_name", player.rosterName());
        row.put("psn_cert_type", player.kind().psnCertType(player.number())).put("insutype", cover.insutype());
        row.put("psn_insu_stas", cover.status()).put("psn_type", cover.psnType());
        if (!cover.hasAccount().isEmpty()) {
            row.put("has_account", cover.hasAccount().equals("1"));
        }
        row.put("insu_admdvs", cover.place()).put("poolarea_no", cover.poolingArea());
        if (!cover.alive()) {
            row.put("deceased", true);
        }
    }

    private static void papers(ArrayNode papers, List<SamplePaper> all) {
        for (int i = 0; i < all.size(); i++) {
            ObjectNode json = papers.addObject().put("id", "w" + (i + 1)).put("kind", all.get(i).kind());
            all.get(i).describe(json);
            ArrayNode pages = json.putArray("pages");
            all.get(i).pageFiles().forEach(pages::add);
        }
    }

    private static void member(ObjectNode json, Wish wish) {
        json.put("person", wish.ref()).put("claim", wish.claim());
        if (!wish.reason().isEmpty()) {
            json.put("reason", wish.reason());
        }
    }

    private static void statements(ObjectNode json, Visit visit) {
        json.put("notice", true);
        if (visit.stillMarried) {
            json.put("stillMarried", true);
        }
        for (String what : List.of("committed", "guardianConsent", "guardianShown", "consent", "lookalikeChosen")) {
            Set<String> refs = visit.agreed.getOrDefault(what, Set.of());
            if (!refs.isEmpty()) {
                ArrayNode list = json.putArray(what);
                refs.forEach(list::add);
            }
        }
    }

    /** Whoever put a card on the reader stands here; the giver does so anyway. */
    private static void facts(ObjectNode json, Visit visit) {
        List<String> here = visit.seats.stream().filter(seat -> seat.shown() == Seat.Shown.CARD).map(Seat::ref)
                .filter(ref -> !ref.equals("p1")).toList();
        if (!here.isEmpty()) {
            ArrayNode list = json.putObject("facts").putArray("present");
            here.forEach(list::add);
        }
        if (!visit.guardians.isEmpty()) {
            ArrayNode list = json.withObject("/facts").putArray("guardians");
            visit.guardians.forEach((child, guardian) -> list.addObject().put("child", child).put("guardian", guardian));
        }
    }

    private static void standing(ObjectNode json, Visit visit) {
        if (visit.standing.isEmpty()) {
            return;
        }
        ArrayNode list = json.putArray("standing");
        visit.standing.forEach(standing -> list.addObject().put("giver", standing.giver())
                .put("member", standing.member()).put("state", "active").put("relation", standing.relation())
                .put("kind", standing.kind()).put("since", TrainingCalendar.DAY.toString()));
    }
}
