package org.gongji.desk.identity;

import java.text.Normalizer;
import java.util.List;

/**
 * A Han character as the picker shows it.
 *
 * @param pinyin   with tone marks, all known readings; empty for many characters no dictionary gives one
 * @param radicals 部首 and remaining strokes, e.g. {@code 龍4}
 * @param strokes  total, 0 where the table does not tell
 */
public record RareCharacter(int codePoint, List<String> pinyin, List<String> radicals, int strokes) {
    private static final int KANGXI_RADICALS = 0x2F00;

    public RareCharacter {
        pinyin = List.copyOf(pinyin);
        radicals = List.copyOf(radicals);
    }

    static RareCharacter of(int cp) {
        HanTable table = HanTable.get();
        List<String> strokes = table.keys('S', cp);
        return new RareCharacter(cp, table.keys('P', cp).stream().map(Pinyin::marked).toList(),
                table.keys('R', cp).stream().map(RareCharacter::radical).toList(),
                strokes.isEmpty() ? 0 : Integer.parseInt(strokes.get(0)));
    }

    public String text() {
        return Character.toString(codePoint);
    }

    /** As the screen shows it: {@code U+4DAE}. */
    public String code() {
        return Names.codePoint(codePoint);
    }

    /** Extension A and beyond: shown by its code point and confirmed. */
    public boolean rare() {
        return NameCharacter.isRare(codePoint);
    }

    /** GB 18030-2022 has no place for it: other systems may lack it. */
    public boolean beyondGb18030() {
        return NameCharacter.isBeyondGb18030(codePoint);
    }

    private static String radical(String key) {
        int dot = key.indexOf('.');
        int number = Integer.parseInt(key.substring(0, dot).replace("'", ""));
        String sign = Character.toString(KANGXI_RADICALS + number - 1);
        return Normalizer.normalize(sign, Normalizer.Form.NFKC) + key.substring(dot + 1);
    }
}
