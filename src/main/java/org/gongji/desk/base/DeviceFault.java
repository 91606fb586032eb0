package org.gongji.desk.base;

import java.util.Locale;

/**
 * Everything that can go wrong between a card and the form: one list for every reader, so that the same trouble always
 * gets the same advice, whoever made the device. The advice stands in the words bundle under {@code device.<code>}.
 */
public enum DeviceFault {
    /** fewer bytes than a block has */ CARD_SHORT,
    /** an unknown flag at byte 248 */ CARD_LAYOUT,
    CARD_NUMBER, CARD_REMOVED, CARD_TURNED,
    /** card and reader do not accept each other (0x31, 0x32, 0x33) */ CARD_REJECTED,
    /** another kind of card (0x40) */ CARD_UNKNOWN,
    /** the library gives names in GBK only and this one has characters outside it */ CARD_LOSSY,
    /** no 社会保障卡 */ CARD_NO_SOCIAL,
    /** it wants a PIN or a key for what should be free to read */ CARD_LOCKED,
    /** the system's service for chip card readers does not run */ READER_SERVICE,
    READER_UNPLUGGED, READER_TIMEOUT, READER_CRASHED,
    /** any other status of the reader's own */ READER_FAILED,
    /** its settings cannot be understood */ READER_SETTINGS,
    LIBRARY_MISSING, LIBRARY_UNLISTED,
    /** its SHA-256 is not the recorded one */ LIBRARY_CHANGED,
    /** made for another machine, or without the functions it should have */ LIBRARY_UNUSABLE,
    /** the process the library runs in could not be started */ HELPER_MISSING;

    /** A short code a person can read over the telephone, e.g. {@code card-removed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
