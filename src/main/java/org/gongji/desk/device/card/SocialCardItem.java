package org.gongji.desk.device.card;

import java.util.Optional;

/**
 * The data items of EF05 (issuer) and EF06 (holder) that may be read without a key (人社信息函〔2012〕37号). An item is
 * known by the id byte its record begins with, never by its place: cards of version 2 put 姓名扩展 between name and
 * sex, so that the third record of EF06 is the sex on one card and half a name on the next.
 */
enum SocialCardItem {
    CARD_ID(0x05, 0x01), KIND(0x05, 0x02), VERSION(0x05, 0x03), ISSUER(0x05, 0x04), ISSUED(0x05, 0x05),
    VALID_TO(0x05, 0x06), CARD_NUMBER(0x05, 0x07),
    NUMBER(0x06, 0x08), NAME(0x06, 0x09), NAME_MORE(0x06, 0x4E), SEX(0x06, 0x0A), ETHNIC(0x06, 0x0B),
    BIRTHPLACE(0x06, 0x0C), BIRTH(0x06, 0x0D);

    private final int file;
    private final int id;

    SocialCardItem(int file, int id) {
        this.file = file;
        this.id = id;
    }

    /** Low byte of the file's identifier {@code EF05} or {@code EF06}. */
    int file() {
        return file;
    }

    int id() {
        return id;
    }

    static Optional<SocialCardItem> of(int file, int id) {
        for (SocialCardItem item : values()) {
            if (item.file == file && item.id == id) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
