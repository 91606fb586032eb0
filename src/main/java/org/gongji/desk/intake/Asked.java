package org.gongji.desk.intake;

import java.util.Optional;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyPack.Wishes;
import org.gongji.desk.policy.PolicyPack.Wishes.CapMode;
import org.gongji.desk.policy.PolicyPack.Wishes.PeriodMode;

/**
 * What a pack lets the giver say beside who and what: nothing of it is asked where the pack has no use for it.
 *
 * @param cap      whether a 共济限额 may or must be said
 * @param capMax   in yuan
 * @param period   whether the last day must be said
 * @param maxYears longest period
 * @param balance  yuan that the giver must show in the account; nobody here can verify it
 */
public record Asked(CapMode cap, Optional<Integer> capMax, PeriodMode period, Optional<Integer> maxYears,
                    Optional<Integer> balance) {
    /** Most packs: neither cap nor end, and no balance. */
    public static final Asked NOTHING = new Asked(CapMode.NONE, Optional.empty(), PeriodMode.OPEN, Optional.empty(),
            Optional.empty());

    public static Asked of(PolicyPack pack) {
        Wishes wishes = pack.wishes();
        return new Asked(wishes.capMode(), wishes.capMax(), wishes.periodMode(), wishes.periodMaxYears(),
                pack.giver().minBalance());
    }

    public boolean mayCap() {
        return cap != CapMode.NONE;
    }

    public boolean fixes() {
        return period == PeriodMode.FIXED_MAX_YEARS;
    }
}
