package org.gongji.desk.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A visit drawn by lot, as plain JSON: in order for the most part, with a few things wrong in most of them. */
final class DrawnVisit {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> AREAS = List.of("410105", "410203", "320102", "130102", "990101");
    /** What standing pairs are bound as. */
    private static final List<String> BOUND_AS = List.of("妻子", "母亲", "父亲", "儿子", "女儿", "妹妹");
    private static final List<String> CLAIMS = SecondDecider.WORDS.keySet().stream().sorted().toList();
    private final Random lot;
    private final String home;
    private boolean calm;

    DrawnVisit(Random lot, String home) {
        this.lot = lot;
        this.home = home;
    }

    /** In a calm visit what is rare is rarer still, or nothing would ever be allowed. */
    private boolean in(int percent) {
        int chance = !calm ? percent : percent >= 75 ? 99 : percent <= 15 ? 1 : percent;
        return lot.nextInt(100) < chance;
    }

    private <T> T one(List<T> list) {
        return list.get(lot.nextInt(list.size()));
    }

    ObjectNode visit(LocalDate from, LocalDate to) {
        calm = lot.nextInt(3) == 0;
        LocalDate date = from.plusDays(lot.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
        ObjectNode visit = MAPPER.createObjectNode();
        boolean binds = in(80);
        boolean changes = !binds && lot.nextBoolean();
        visit.put("purpose", binds ? "bind" : changes ? "change" : "end").put("date", date.toString())
                .put("accepted", date.plusDays(in(10) ? lot.nextInt(40) : 0).toString()).put("area", home);
        visit.put("applicant", binds || changes ? in(93) ? "p1" : "p2" : in(55) ? "p1" : in(70) ? "p2" : "s1");
        visit.set("giver", person("p1", 20 + lot.nextInt(45), date, in(50) ? "M" : "F", "310"));
        facts(visit, date);
        ArrayNode members = visit.putArray("members");
        int many = in(35) ? 2 : 1;
        for (int i = 0; i < many; i++) {
            members.add(matter(i == 1 && in(6) ? "p2" : i == 0 && in(2) ? "p1" : "p" + (2 + i), visit, date));
        }
        standing(visit, date, binds);
        return visit;
    }

    private void facts(ObjectNode visit, LocalDate date) {
        visit.put("notice", in(95)).put("stillMarried", in(90)).put("spouseConfirmed", in(60)).put("withdrawn", in(4))
                .put("agent", in(7)).put("agentPaper", in(60)).put("cannotWrite", in(5)).put("witnesses", 1 +
                        lot.nextInt(2))
                .put("falseCommitment", in(4)).put("changes", in(85) ? 0 : lot.nextInt(4))
                .put("lifetime", in(90) ? 0 : lot.nextInt(7)).put("clockDoubtful", in(2));
        if (in(75)) {
            visit.put("balance", 300 + 100 * lot.nextInt(6));
        } else {
            visit.putNull("balance");
        }
    }

    private ObjectNode person(String ref, int age, LocalDate date, String sex, String insutype) {
        ObjectNode person = MAPPER.createObjectNode();
        boolean passport = in(5);
        LocalDate birth = date.minusYears(age).minusDays(lot.nextInt(365));
        person.put("ref", ref).put("sex", sex).put("birth", birth.toString())
                .put("docKind", passport ? "passport" : "resident18")
                .put("fault", passport || in(92) ? "none" : one(List.of("checksum", "date")))
                .put("otherSex", !passport && in(3)).put("source", one(List.of("chip", "sighted", "sighted", "keyed")))
                .put("validTo", in(70) ? "" : date.plusDays(lot.nextInt(60) - 15).toString())
                .put("older", in(3)).put("cut", in(3)).put("otherName", in(3)).put("present", in(15));
        person.put("answer", in(85) ? "found" : one(List.of("absent", "not_covered", "no_roster")))
                .put("asOf", date.minusDays(in(80) ? lot.nextInt(7) : lot.nextInt(45)).toString());
        person.put("declared", !person.get("answer").asText().equals("found") && in(60));
        ArrayNode rows = person.putArray("rows");
        int many = in(15) ? 2 : 1;
        for (int i = 0; i < many; i++) {
            rows.add(row(insutype));
        }
        return person;
    }

    private ObjectNode row(String usual) {
        return MAPPER.createObjectNode().put("insutype", in(88) ? usual : one(List.of("310", "390", "340")))
                .put("status", in(88) ? "1" : one(List.of("0", "2", "4"))).put("type", in(94) ? "1101" : "1300")
                .put("account", in(86) ? "yes" : one(List.of("no", "unknown")))
                .put("area", in(86) ? home : one(AREAS)).put("dead", in(3));
    }

    private ObjectNode matter(String ref, ObjectNode visit, LocalDate date) {
        boolean changes = visit.get("purpose").asText().equals("change");
        String claim = in(3) ? "" : one(changes && in(70) ? BOUND_AS : CLAIMS);
        SecondDecider.Word word = SecondDecider.WORDS.get(claim);
        int own = (int) (date.toEpochDay() - LocalDate.parse(visit.at("/giver/birth").asText()).toEpochDay()) / 365;
        int age = Math.max(1, own + (word == null ? 0 : switch (word.kind()) {
            case "parent" -> 13 + lot.nextInt(50);
            case "child" -> -13 - lot.nextInt(50);
            case "sons_child", "daughters_child" -> -28 - lot.nextInt(40);
            case "paternal_grandparent", "maternal_grandparent" -> 28 + lot.nextInt(40);
            default -> lot.nextInt(12) - 6;
        }));
        ObjectNode matter = MAPPER.createObjectNode();
        String sex = word == null || in(6) ? one(List.of("M", "F")) : word.sex();
        matter.set("person", ref.equals("p1") ? visit.get("giver").deepCopy()
                : ref.equals("p2") && visit.at("/members/0/person/ref").asText().equals("p2")
                ? visit.at("/members/0/person").deepCopy() : person(ref, age, date, sex, "390"));
        String strength = one(List.of("proved", "proved", "proved", "presumed", "not_provable"));
        matter.put("claim", claim).put("strength", strength).put("booklet", in(40)).put("committed", in(45))
                .put("guardianConsent", in(70)).put("guardianShown", in(40));
        if (claim.isEmpty() || in(88)) {
            matter.putNull("shown");
        } else {
            matter.put("shown", one(CLAIMS));
        }
        if (calm ? !home.equals("990101") : in(60)) {
            matter.putNull("cap");
        } else {
            int cap = calm ? 500 : one(List.of(0, 500, 5000, 5001, 90000));
            matter.put("cap", cap);
        }
        if (calm ? !List.of("990101", "320102").contains(home) : in(45)) {
            matter.putNull("until");
        } else {
            matter.put("until", (calm ? date.plusYears(1) : one(List.of(date.minusDays(1), date, date.plusYears(1),
                    date.plusYears(3),
                    date.plusYears(3).plusDays(1)))).toString());
        }
        if (matter.at("/person/ref").asText().equals(visit.at("/members/0/person/ref").asText())) {
            // what is promised and agreed is said of a person, not of a row
            for (String said : List.of("committed", "guardianConsent", "guardianShown")) {
                matter.set(said, visit.at("/members/0/" + said));
            }
        }
        return matter;
    }

    private void standing(ObjectNode visit, LocalDate date, boolean binds) {
        ArrayNode standing = visit.putArray("standing");
        if (!binds && in(90) || in(5)) {
            standing.add(pair("p1", "p2", date));
        }
        if (visit.get("purpose").asText().equals("change")) {
            standing.forEach(pair -> asClaimed((ObjectNode) pair, visit));
            if (visit.get("members").size() > 1 && in(80)) {
                standing.add(pair("p1", "p3", date));
            }
        }
        if (in(8)) {
            standing.add(pair("p2", "p1", date));
        }
        for (int i = 1; i < 4; i++) {
            if (in(14)) {
                standing.add(in(60) ? pair("p1", "o" + i, date) : pair("o" + i, "p2", date));
            }
        }
    }

    /** Most changes leave the relation as it is. */
    private void asClaimed(ObjectNode pair, ObjectNode visit) {
        String claim = visit.at("/members/0/claim").asText();
        if (BOUND_AS.contains(claim) && in(70)) {
            pair.put("relation", claim).put("kind", SecondDecider.WORDS.get(claim).kind());
        }
    }

    private ObjectNode pair(String giver, String member, LocalDate date) {
        String claim = one(BOUND_AS);
        LocalDate since = date.minusDays(lot.nextInt(420));
        ObjectNode pair = MAPPER.createObjectNode().put("giver", giver).put("member", member).put("relation", claim)
                .put("kind", SecondDecider.WORDS.get(claim).kind()).put("since", since.toString());
        pair.set("cap", in(60) ? MAPPER.nullNode() : MAPPER.getNodeFactory().numberNode(one(List.of(500, 5000))));
        pair.set("until", in(50) ? MAPPER.nullNode() : MAPPER.getNodeFactory().textNode(date.plusYears(1).toString()));
        boolean ended = in(25);
        pair.put("state", ended ? "ended" : in(80) ? "active" : "suspended");
        if (ended) {
            pair.put("ended", since.plusDays(lot.nextInt((int) (date.toEpochDay() - since.toEpochDay()) +
                    1)).toString());
        } else {
            pair.putNull("ended");
        }
        return pair;
    }
}
