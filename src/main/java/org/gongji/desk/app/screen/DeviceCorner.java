package org.gongji.desk.app.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;
import org.gongji.desk.ui.devices.DevicesViewModel.Readers;
import org.gongji.desk.ui.devices.LastTests;
import org.gongji.desk.ui.shell.SelfCheck;

/**
 * What the device page is built from, for one clerk.
 *
 * @param readers what each card reader says of itself
 * @param check   the self-test; long work
 * @param twins   empty at a live desk
 */
public record DeviceCorner(Readers readers, Supplier<List<SelfCheck>> check, LastTests tests, Optional<Twins> twins) {
}
