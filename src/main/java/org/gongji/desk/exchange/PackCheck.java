package org.gongji.desk.exchange;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;

/**
 * A genuine package is taken only if its packs can be worked with: each whole, together without gap or overlap, none
 * older than the same pack in force, and none that bears a version in force and says something else.
 */
final class PackCheck {
    private PackCheck() {
    }

    /** @param inForce null before the first package */
    static PolicyShelf demandFit(Parcel parcel, PolicyShelf inForce) throws Rejected {
        PolicyShelf offered = read(parcel);
        for (PolicyPack pack : offered.packs()) {
            Optional<PolicyPack> now = Optional.ofNullable(inForce).stream().flatMap(shelf -> shelf.packs().stream())
                    .filter(known -> known.id().equals(pack.id())).findFirst();
            if (now.isPresent() && pack.version() < now.get().version()) {
                throw new Rejected(Fault.PACK_OLDER, pack.id() + "/" + pack.version(), now.get().version());
            }
            if (now.isPresent() && pack.version() == now.get().version() && !pack.sha256().equals(now.get().sha256())) {
                throw new Rejected(Fault.PACK_MIXED_UP, pack.id(), pack.version());
            }
        }
        return offered;
    }

    private static PolicyShelf read(Parcel parcel) throws Rejected {
        try {
            return PolicyShelf.read(parcel.files());
        } catch (BadJson bad) {
            throw new Rejected(Fault.PACKS_UNFIT, Stream.concat(Stream.of(bad.problem()), Stream.of(bad.arguments()))
                    .toArray());
        }
    }
}
