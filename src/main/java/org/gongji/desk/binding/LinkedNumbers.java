package org.gongji.desk.binding;

import java.util.List;

/**
 * Which numbers are one person's: an ID number that was changed here stays linked with the one that took its place, so
 * that whoever asks by either finds the same person. Inside {@link org.gongji.desk.ledger.Journal#act} it writes;
 * outside it only reads.
 */
public interface LinkedNumbers {
    /** The number this person stands under now; the one asked for where nothing was changed. */
    String current(String certno);

    /** Every number of this person, in no particular order; the one asked for alone where nothing was changed. */
    List<String> all(String certno);

    /** @param matter that changed it; it names the person across the numbers where no earlier one did */
    void changed(String from, String to, String matter);

    /** Where nobody's number was ever changed. */
    static LinkedNumbers none() {
        return new LinkedNumbers() {
            @Override
            public String current(String certno) {
                return certno;
            }

            @Override
            public List<String> all(String certno) {
                return List.of(certno);
            }

            @Override
            public void changed(String from, String to, String matter) {
                throw new UnsupportedOperationException("nobody's number is changed here");
            }
        };
    }
}
