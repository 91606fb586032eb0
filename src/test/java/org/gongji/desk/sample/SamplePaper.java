package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.util.List;

/** A paper of the training day: what it says as case JSON, and what its pages look like. */
interface SamplePaper {
    /** {@code hukou_booklet}, {@code marriage_certificate} …, {@code evidence.PaperKind}'s words. */
    String kind();

    /** Stem of its page files, e.g. {@code v04-marriage}: a visit and a paper, never a name. */
    String stem();

    /** Adds number, date, people and details. */
    void describe(ObjectNode paper);

    /** One drawing per page, in order. */
    List<Drawing> drawings();

    default List<String> pageFiles() {
        int count = drawings().size();
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(page -> "pages/" + stem() + (count == 1 ? "" : "-" + page) + ".jpg").toList();
    }

    /** Draws one page. */
    @FunctionalInterface
    interface Drawing {
        BufferedImage draw(PageFonts fonts, long grainSeed);
    }
}
