package org.gongji.desk.ui.matter;

import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Source;

/**
 * Whoever stands at the counter and asks about themselves.
 *
 * @param number normalised
 * @param source the chip, or keyed twice from a document that was shown
 */
public record Who(String name, IdKind kind, String number, Source source) {
}
