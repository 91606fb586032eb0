package org.gongji.desk.access;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;

/** The staff of one open store and their key slots. What writes is called inside an act; what stretches never is. */
public interface Staff {
    /** By staff number, those who left included. */
    List<Colleague> all();

    Optional<Colleague> find(String staffNo);

    /** Half a second. */
    boolean opens(String staffNo, char[] password);

    /**
     * Half a second.
     *
     * @param last how many earlier passwords, the present one among them
     */
    boolean usedBefore(String staffNo, char[] password, int last);

    /** Half a second and more; new keys each time, so that an earlier password opens nothing sealed later. */
    NewSlot slot(String staffNo, char[] password, boolean oneTime);

    /** Writes the slot over the owner's earlier one, with no failures counted. */
    void put(NewSlot slot);

    /**
     * Takes the colleague's slot away: their password opens nothing any more.
     *
     * @return its id, empty where there was none
     */
    Optional<String> removeSlot(String staffNo);

    /** SubjectPublicKeyInfo of the token a colleague must plug in, DER. */
    Optional<byte[]> token(String staffNo);

    /** @param publicKey from the next password on; empty: none is asked for any more */
    void putToken(String staffNo, Optional<byte[]> publicKey);

    /** @param elsewhere a window, for {@link Standing#MOVED}, else empty */
    void put(Clerk colleague, Standing standing, String elsewhere);
}
