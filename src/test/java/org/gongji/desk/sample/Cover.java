package org.gongji.desk.sample;

/**
 * One insurance relation as a roster row will tell it, NHSA dictionary values (domain.md §4.6).
 *
 * @param hasAccount {@code 1}, {@code 0} or empty = the centre does not know
 * @param place      {@code insu_admdvs}, county level
 * @param alive      {@code surv_stas} 1
 */
record Cover(String insutype, String status, String psnType, String hasAccount, String place, boolean alive) {

    static Cover employee(String place) {
        return new Cover("310", "1", "1101", "1", place, true);
    }

    static Cover retired(String place) {
        return new Cover("310", "1", "1201", "1", place, true);
    }

    /** 单建统筹: a flexible worker without a personal account. */
    static Cover flexibleWithoutAccount(String place) {
        return new Cover("310", "1", "1103", "0", place, true);
    }

    /** @param psnType 1402, 1403, 1404 children and students, 1501 adults, 1601 elders */
    static Cover resident(String place, String psnType) {
        return new Cover("390", "1", psnType, "0", place, true);
    }

    Cover suspended() {
        return new Cover(insutype, "2", psnType, hasAccount, place, alive);
    }

    Cover ended() {
        return new Cover(insutype, "4", psnType, hasAccount, place, alive);
    }

    Cover accountUnknown() {
        return new Cover(insutype, status, psnType, "", place, alive);
    }

    Cover markedDead() {
        return new Cover(insutype, "4", psnType, hasAccount, place, false);
    }

    /** The pooling area is the city, the insured place its county; 419900 is an area of its own (§10.4, §10.5). */
    String poolingArea() {
        return place.equals("419900") ? place : place.substring(0, 4) + "00";
    }
}
