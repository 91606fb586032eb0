package org.gongji.desk.identity;

import java.time.LocalDate;

/**
 * What an ID chip said, one of the four layouts of the 256-byte block.
 *
 * @param layout       {@code citizen}, {@code hmt}, {@code foreign2017} or {@code foreign2023}, chosen by byte 248
 * @param name         Chinese name, or the English name where the card carries no Chinese one
 * @param ethnicCode   GB/T 3304 as read, empty where the card has none
 * @param address      as printed; the newest address (追加住址) instead, if the reader gave one
 * @param nameMayBeCut the name fills its field of 15 units and may go on on the card's face
 */
public record CardReading(String layout, String name, String englishName, Sex sex, String ethnicCode, LocalDate birth,
                          String address, IdDocument document, String issuer, String permitNumber,
                          String nationality, boolean nameMayBeCut) {
}
