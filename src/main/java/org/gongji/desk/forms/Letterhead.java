package org.gongji.desk.forms;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;

/**
 * What every paper carries at its edges.
 *
 * @param documentId  32 lower-case hex digits, random; two papers of the same words are still two documents
 * @param mode        a training store's paper carries 演练 across every page
 * @param place       hall and window as the public calls them, e.g. 金水区医保大厅　3 号窗口
 * @param numberLabel 流水号, 草稿号 or 日结号
 * @param number      case number, draft number or day number; a page printed before signing has no case number
 * @param copies      e.g. 一式两份：窗口归档、本人留存
 * @param remark      e.g. 补录; empty for most; 补打 is laid on by the printer desk (ADR 55)
 * @param clerk       e.g. 何雨桐（0312）
 * @param printed     e.g. 2026-11-23 10:21:58
 * @param footer      one line at the foot, e.g. 不收费。不满意可以在窗口评价，或拨 12393
 */
public record Letterhead(String documentId, StoreMode mode, Window window, String place, String numberLabel,
                         String number, String copies, String remark, String clerk, String printed, String footer) {
    public Letterhead {
        if (!documentId.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a document id has 32 lower-case hex digits");
        }
        Objects.requireNonNull(mode);
        Objects.requireNonNull(window);
    }

    /** 128 random bits. */
    public static String newDocumentId(SecureRandom random) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
