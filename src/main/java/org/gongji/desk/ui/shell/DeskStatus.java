package org.gongji.desk.ui.shell;

import java.util.Optional;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.roster.RosterStamp;

/**
 * What the frame must know at all times.
 *
 * @param simulated the reader is a twin for training
 * @param clerk     empty before sign-in
 */
public record DeskStatus(Window window, StoreMode mode, Optional<RosterStamp> roster, boolean simulated,
                         Optional<Clerk> clerk) {
}
