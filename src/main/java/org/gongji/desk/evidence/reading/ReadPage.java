package org.gongji.desk.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/**
 * All lines of one picture.
 *
 * @param width  of the picture, pixels
 * @param height of the picture, pixels
 */
public record ReadPage(int width, int height, List<ReadLine> lines) {
    /** Whole numbers only in canonical JSON: tenths of pixels, thousandths of certainty, 1/100 000 of a radian. */
    private static final double TENTHS = 10;
    private static final double THOUSANDTHS = 1000;
    private static final double TILTS = 100_000;

    public ReadPage {
        lines = List.copyOf(lines);
    }

    /** UTF-8 JSON {@code {"width","height","lines":[{"text","certainty","place":[x,y,width,height,tilt]}]}}. */
    public byte[] json() {
        List<Object> all = new ArrayList<>();
        for (ReadLine line : lines) {
            Place at = line.place();
            all.add(Map.of("text", line.text(), "certainty", Math.round(line.certainty() * THOUSANDTHS), "place",
                    List.of(Math.round(at.x() * TENTHS), Math.round(at.y() * TENTHS), Math.round(at.width() * TENTHS),
                            Math.round(at.height() * TENTHS), Math.round(at.tilt() * TILTS))));
        }
        return CanonicalJson.bytes(Map.of("width", width, "height", height, "lines", all));
    }

    /** @throws BadJson where the bytes are anything but {@link #json} */
    public static ReadPage parse(byte[] json) {
        JsonField page = JsonField.parse(json).only("width", "height", "lines");
        List<ReadLine> lines = new ArrayList<>();
        for (JsonField line : page.items("lines")) {
            List<JsonField> at = line.only("text", "certainty", "place").get("place").items();
            if (at.size() != 5) {
                throw line.bad("not_list");
            }
            lines.add(new ReadLine(line.get("text").text(), line.get("certainty").integer() / THOUSANDTHS,
                    new Place(at.get(0).integer() / TENTHS, at.get(1).integer() / TENTHS, at.get(2).integer() / TENTHS,
                            at.get(3).integer() / TENTHS, at.get(4).integer() / TILTS)));
        }
        return new ReadPage(page.get("width").integer(), page.get("height").integer(), lines);
    }
}
