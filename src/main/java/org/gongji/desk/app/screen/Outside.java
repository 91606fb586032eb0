package org.gongji.desk.app.screen;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;
import org.gongji.desk.words.Words;

/**
 * What the window is given from outside; a test gives its own.
 *
 * @param home as {@link Rooms#home}
 * @param idle how long without a key or a move before the desk locks itself, where the store sets nothing
 * @param keys  the clock a scan gun is told by, in milliseconds; empty where none is listened to
 * @param twins only a training desk has any
 */
record Outside(Words words, Clock clock, CountedErrands errands, Equipment equipment, SignPad pad, Path home,
               Duration idle, Doors doors, Optional<Twins> twins, Optional<LongSupplier> keys) {
}
