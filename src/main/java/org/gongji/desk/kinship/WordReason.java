package org.gongji.desk.kinship;

/** Why a word or path was answered as it was; sentences under {@code kinship.reason.<NAME>}. */
public enum WordReason {
    /** Nothing was said. */ REL_MISSING,
    /** A word the desk does not know. */ WORD_UNKNOWN,
    /** The word means different people in different mouths. */ WORD_AMBIGUOUS,
    /** Father's or mother's side, or son's or daughter's, is not said. */ LINE_UNKNOWN,
    /** The giver themselves. */ SELF_BINDING,
    /** Not near: by marriage (民法典 第1045条第2款). */ REL_IN_LAW,
    /** Not near: by blood but further away, or not related. */ REL_OUT_OF_SCOPE,
    /** Step tie: counts only where 抚养 is shown (第1072条). */ REL_NEEDS_SUBTYPE,
    /** 29/39/49/59/79: a reason and a supervisor. */ REL_RESIDUAL,
    /** A parent's spouse or a spouse's child may be step. */ MAY_BE_STEP,
    /** A child's other parent may be divorced or never married. */ MAY_BE_FORMER_SPOUSE,
    /** In some places the word is used for a grandparent. */ WORD_LOCAL_USE,
    /** Somebody in between may bind this member themselves. */ DETOUR
}
