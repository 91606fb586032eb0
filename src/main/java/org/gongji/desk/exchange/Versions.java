package org.gongji.desk.exchange;

/** A higher version replaces, equal or lower is ignored in words. */
final class Versions {
    private Versions() {
    }

    static void demandNewer(long offered, long inForce) throws Rejected {
        if (offered == inForce) {
            throw new Rejected(Fault.SAME_VERSION, offered);
        }
        if (offered < inForce) {
            throw new Rejected(Fault.OLDER_VERSION, offered, inForce);
        }
    }

    /** Where each version vouches for the one after it. */
    static void demandNext(long offered, long inForce) throws Rejected {
        demandNewer(offered, inForce);
        if (offered > inForce + 1) {
            throw new Rejected(Fault.VERSION_SKIPPED, offered, inForce + 1);
        }
    }
}
