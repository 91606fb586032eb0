package org.gongji.desk.forms;

import java.util.List;

/**
 * Makes finished papers of page models. {@code forms.pdf.FormPress} is the one press; long work, so never on the
 * screen's thread.
 */
public interface Press {
    /**
     * Draws, signs, reads back and checks one paper.
     *
     * @param hands strokes from a pen display; empty in INK mode and for papers nobody signs on the screen
     */
    Outcome issue(Form form, List<Handwriting> hands);

    /** Loads fonts and draws one sheet to nowhere: the first form of a JVM costs seconds, the clerk should not pay. */
    void warmUp();

    /**
     * A copy for the printer with a boxed remark at the head of each page, e.g. 补打; the file itself stays as issued,
     * so this copy is never kept.
     */
    byte[] marked(byte[] pdf, String remark);

    /** PNG of each page, for the screen. */
    List<byte[]> pictures(byte[] pdf, int dotsPerInch);

    /** What came of it. */
    sealed interface Outcome {
        record Issued(SignedForm paper) implements Outcome {
        }

        /**
         * Not drawn at all: better no paper than a paper with a hole in a name.
         *
         * @param codePoints what no font here can draw, in the order met
         */
        record Undrawable(List<Integer> codePoints) implements Outcome {
            public Undrawable {
                codePoints = List.copyOf(codePoints);
            }
        }

        /** The strokes name another document or a line this paper does not have. */
        record ForeignHand(String line) implements Outcome {
        }
    }
}
