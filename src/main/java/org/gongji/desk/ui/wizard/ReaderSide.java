package org.gongji.desk.ui.wizard;

import javafx.beans.value.ObservableValue;
import org.gongji.desk.ui.kit.Faces;
import org.gongji.desk.ui.kit.ReaderSaid;

/**
 * What the screens of a visit know of the reader.
 *
 * @param said  never null
 * @param faces of the cards read
 */
public record ReaderSide(ObservableValue<ReaderSaid> said, Faces faces) {
}
