package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;

/**
 * One paper on the desk.
 *
 * @param id       handle inside the case, e.g. {@code w1}
 * @param number   字号 / 编号; empty where it has none
 * @param date     registration, issue or judgment date; null where not stated
 * @param original true for 原件, false for 复印件
 * @param people   everybody the paper names, each with the place ({@code role}) they hold on it
 * @param details  other plain fields by their case-file name, e.g. {@code householdType}, {@code ended}
 * @param pages    digests of the page images, in order
 * @param returned true when handed back to the applicant, false when kept
 */
public record Paper(String id, PaperKind kind, String number, LocalDate date, boolean original, List<Named> people,
                    Map<String, String> details, List<Sha256> pages, boolean returned) {
    public Paper {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        number = number == null ? "" : number;
        people = List.copyOf(people);
        details = Map.copyOf(details);
        pages = List.copyOf(pages);
    }

    /** Detail of a paper: how one of its pages is shown. Followed by the page's digest, as far as a case needs it. */
    private static final String VIEW = "view.";
    private static final int ENOUGH = 16;

    public static String viewOf(Sha256 page) {
        return VIEW + page.hex().substring(0, ENOUGH);
    }

    /** How a page is shown; as it came where nobody turned or cut it. */
    public Recipe recipe(Sha256 page) {
        return Optional.ofNullable(details.get(viewOf(page))).flatMap(Recipe::of).orElse(Recipe.NONE);
    }

    /**
     * A person as written on a paper. Roles: booklet {@code head} and {@code row} (with {@code relation} =
     * 与户主关系 as printed), marriage and divorce {@code party}, birth {@code child}, {@code mother},
     * {@code father}, adoption {@code adopter}, {@code adoptee}, statements of kinship {@code a} and {@code b} (with
     * {@code relation} = what b is to a).
     *
     * @param number        as printed, may be 15 digits or an earlier number; empty if not on the paper
     * @param birth         null if not on the paper
     * @param relation      relation word as printed; empty where the role says it
     * @param maritalStatus 婚姻状况 as printed; empty if not on the paper
     * @param formerName    曾用名; empty if none
     * @param sources       where name, number and relation came from, under these field names; whoever keyed a case by
     *                      hand before this was kept did not say
     */
    public record Named(String role, String name, String number, Sex sex, LocalDate birth, String relation,
                        String maritalStatus, String formerName, Map<String, Source> sources) {
        public static final String NAME = "name";
        public static final String NUMBER = "number";
        public static final String RELATION = "relation";

        /** Of which nobody says where it came from. */
        public Named(String role, String name, String number, Sex sex, LocalDate birth, String relation,
                     String maritalStatus, String formerName) {
            this(role, name, number, sex, birth, relation, maritalStatus, formerName, Map.of());
        }

        public Named {
            sources = Map.copyOf(sources);
            Objects.requireNonNull(role);
            Objects.requireNonNull(name);
            number = number == null ? "" : number;
            sex = sex == null ? Sex.UNKNOWN : sex;
            relation = relation == null ? "" : relation;
            maritalStatus = maritalStatus == null ? "" : maritalStatus;
            formerName = formerName == null ? "" : formerName;
        }
    }
}
