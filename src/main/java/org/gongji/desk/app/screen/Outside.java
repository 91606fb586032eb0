package org.gongji.desk.app.screen;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.words.Words;

/**
 * What the window is given from outside; a test gives its own.
 *
 * @param home as {@link Rooms#home}
 * @param idle how long without a key or a move before the desk locks itself, where the store sets nothing
 */
record Outside(Words words, Clock clock, CountedErrands errands, Equipment equipment, SignPad pad, Path home,
               Duration idle, Doors doors) {
}
