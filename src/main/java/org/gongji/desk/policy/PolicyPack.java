package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;

/**
 * The rules of one area for one stretch of days (domain.md §1.3, §10.6). Every limit that is empty is unlimited.
 *
 * @param jurisdiction division-code prefix of the offices it is for, e.g. {@code 4101}; empty = the whole country
 * @param effectiveTo  last day it applies; null while it is open
 * @param legalBasis   what it rests on, most authoritative first
 * @param provenance   source and confidence of every parameter, by its name in the file
 * @param clauses      the clause to cite, by rule key
 * @param sha256       digest of the canonical form of the file
 */
public record PolicyPack(String id, int version, String name, String jurisdiction, List<String> legalBasis,
                         LocalDate effectiveFrom, LocalDate effectiveTo, Giver giver, Member member, Scope scope,
                         Limits limits, Wishes wishes, Proving proving, Acting acting,
                         Map<String, Provenance> provenance, Map<String, String> clauses, Texts texts,
                         Sha256 sha256) {
    public PolicyPack {
        legalBasis = List.copyOf(legalBasis);
        provenance = Map.copyOf(provenance);
        clauses = Map.copyOf(clauses);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** @param psnTypeExcluded prefixes of {@code psn_type}: 13 = 离休 */
    public record Giver(Set<String> insutype, Set<String> psnTypeExcluded, Set<String> status,
                        Set<String> admdvsPrefix, Set<IdKind> idKinds, Optional<Integer> minBalance) {
    }

    public record Member(Set<String> insutype, Set<String> status, Set<String> admdvsPrefix, Set<IdKind> idKinds) {
    }

    /** {@code relation_scope} and {@code allow_in_law}. */
    public record Scope(Reach reach, boolean allowInLaw) {
        public enum Reach {
            DIRECT, NEAR8, NEAR8_PLUS_INLAW
        }

        public boolean inLaw() {
            return allowInLaw || reach == Reach.NEAR8_PLUS_INLAW;
        }
    }

    /**
     * @param maxPerRelation by kind ({@code spouse}, {@code parent} …) or {@code father}, {@code mother}
     * @param allowMutual    empty: allowed, but said
     * @param rolling        a year's limit counts back from today instead of from 1 January
     * @param overridable    names of limits a supervisor may lift
     */
    public record Limits(Optional<Integer> maxMembersCurrent, Map<String, Integer> maxPerRelation,
                         Optional<Integer> maxMembersLifetime, Optional<Integer> maxGiversPerMember,
                         boolean askWhenBoundElsewhere, Optional<Boolean> allowMutual,
                         Optional<Integer> maxChangesPerYear, boolean rolling,
                         Optional<Integer> minDaysBeforeUnbind, Set<String> overridable) {
    }

    /** @param capMax in yuan */
    public record Wishes(CapMode capMode, Optional<Integer> capMax, PeriodMode periodMode,
                         Optional<Integer> periodMaxYears) {
        public enum CapMode {
            NONE, OPTIONAL, REQUIRED
        }

        public enum PeriodMode {
            OPEN, FIXED_MAX_YEARS
        }
    }

    /**
     * @param modes            by kind of relation, {@code in_law} for those outside the eight
     * @param commitmentAlone  a commitment suffices where no paper shows anything
     * @param stepSupportYears years of shared household before 18 that make a step relation near
     * @param verifyDays       days after the application until a commitment that bore a verdict is verified
     * @param deferrable       papers that may come later (容缺受理); empty where none may
     */
    public record Proving(Map<String, Set<Mode>> modes, boolean commitmentAlone, int stepSupportYears,
                          boolean spouseConfirmation, String commitmentTemplateId, String consentTemplateId,
                          int verifyDays, List<Deferral> deferrable) {
        /** Where the pack says nothing: a quarter, in which police and civil affairs data come round once. */
        static final int VERIFY_DAYS = 90;

        public enum Mode {
            DOC, SAME_HUKOU, COMMITMENT
        }
    }

    /**
     * @param suspendOn   {@code psn_insu_stas} of either side that suspends
     * @param terminateOn {@code psn_insu_stas}, {@code death} or {@code out_of_scope}
     */
    public record Acting(int rosterMaxAgeDays, SigningMode signingMode, EffectMode effectMode, UnbindBy unbindBy,
                         Set<String> suspendOn, Set<String> terminateOn, String refundTo, Second second,
                         CertTypes certTypes) {
        /**
         * NHSA {@code psn_cert_type} where offices differ (domain.md §4.6).
         *
         * @param hmtResidence 港澳台居民居住证: {@code 01} as a citizen's number, or {@code 05}
         */
        public record CertTypes(String hmtResidence) {
            public static final CertTypes USUAL = new CertTypes("01");

            public String of(IdDocument document) {
                return document.kind() == IdKind.HMT_RESIDENCE ? hmtResidence : document.certType();
            }
        }

        /**
         * How a second person is asked who is not at hand.
         *
         * @param answerDays  working days until the answer is promised
         * @param signedFirst the giver signs at the visit, so that nobody must come again
         * @param days        which days are working days
         */
        public record Second(int answerDays, boolean signedFirst, WorkCalendar days) {
            public static final Second USUAL = new Second(1, true, WorkCalendar.WEEKENDS_ONLY);

            /** Last day of an answer that is promised today. */
            public LocalDate promised(LocalDate today) {
                return days.after(today, answerDays);
            }
        }

        public enum SigningMode {
            INK, PAD, BOTH
        }

        public enum EffectMode {
            AT_SIGNATURE, ON_ACCEPTANCE
        }

        public enum UnbindBy {
            GIVER, EITHER
        }
    }

    /** @param confidence O official, R repeated, S single source, K general knowledge, D inference */
    public record Provenance(String source, String confidence) {
    }

    /**
     * What people read and sign, each a list of titled paragraphs.
     *
     * @param notice     what is taken, why, how long, who sees it: before the first capture
     * @param told       第一部分 of the combined sheet: what the window tells
     * @param remember   请您记住
     * @param commitment 第二部分: what the giver promises
     * @param consent    separate consent for sensitive data
     * @param refund     what is said at the end of a binding
     */
    public record Texts(List<Paragraph> notice, List<Paragraph> told, List<Paragraph> remember,
                        List<Paragraph> commitment, List<Paragraph> consent, List<Paragraph> refund) {
        public Texts {
            notice = List.copyOf(notice);
            told = List.copyOf(told);
            remember = List.copyOf(remember);
            commitment = List.copyOf(commitment);
            consent = List.copyOf(consent);
            refund = List.copyOf(refund);
        }
    }

    /** @param title may be empty; may hold no place-holder */
    public record Paragraph(String title, String text) {
    }
}
