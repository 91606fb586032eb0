package org.gongji.desk.roster;

import java.util.Optional;

/**
 * One insurance relation of one person, NHSA field names (domain.md §4.6).
 *
 * @param psnNo       {@code psn_no}
 * @param insutype    {@code insutype}: 310 employees, 390 residents …
 * @param status      {@code psn_insu_stas}: 0 none, 1 normal, 2 suspended, 4 ended
 * @param psnType     {@code psn_type}: 1101, 1201, 1300 …
 * @param hasAccount  whether a personal account exists; empty = unknown
 * @param insuAdmdvs  {@code insu_admdvs}: insured place (county)
 * @param poolareaNo  {@code poolarea_no}: pooling area (city)
 * @param deceased    {@code surv_stas} is not 1
 */
public record Insured(String psnNo, String name, String certType, String certno, String insutype, String status,
                      String psnType, Optional<Boolean> hasAccount, String insuAdmdvs, String poolareaNo,
                      boolean deceased) {
}
