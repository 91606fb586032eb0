package org.gongji.desk.ui.applicant;

import java.util.List;

/** What the second screen may show. Names of others are masked and numbers are last fours before they get here. */
public sealed interface ApplicantPage {
    /** @param window number of the window as the public says it */
    record Waiting(String window) implements ApplicantPage {
    }

    /** The short notice, in the clerk's own words. */
    record Notice(String window, List<String> points) implements ApplicantPage {
        public Notice {
            points = List.copyOf(points);
        }
    }

    /** @param phone masked; empty if none was given */
    record Review(String window, String giver, String lastFour, List<Other> others, String term, String phone)
            implements ApplicantPage {
        public Review {
            others = List.copyOf(others);
        }
    }

    /**
     * @param paragraphs the whole commitment, {@code **…**} bold
     * @param pad        false where the page is signed on paper
     */
    record Sign(String window, String giver, String date, List<String> paragraphs, boolean pad) implements ApplicantPage {
        public Sign {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** @param name masked, e.g. 林*溪 */
    record Other(String name, String relation, String lastFour) {
    }
}
