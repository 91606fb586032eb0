package org.gongji.desk.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gongji.desk.identity.Sex;

/** One line of the roster, one insurance relation of one person. */
record RosterRow(String psnNo, String name, String certType, String certno, Sex sex, LocalDate birth, Cover cover) {
    static final List<String> COLUMNS = List.of("psn_no", "psn_name", "psn_cert_type", "certno", "gend", "brdy",
            "insutype", "psn_insu_stas", "psn_type", "has_account", "insu_admdvs", "poolarea_no", "surv_stas");

    /** {@code psn_no} has 26 characters and starts with the area. */
    static String psnNo(String place, int serial) {
        return place + "%020d".formatted(serial);
    }

    List<String> fields() {
        return List.of(psnNo, name, certType, certno, sex.code(), birth.format(DateTimeFormatter.ISO_LOCAL_DATE),
                cover.insutype(), cover.status(), cover.psnType(), cover.hasAccount(), cover.place(),
                cover.poolingArea(), cover.alive() ? "1" : "0");
    }
}
