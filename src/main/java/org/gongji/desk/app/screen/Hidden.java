package org.gongji.desk.app.screen;

import java.util.concurrent.Callable;
import org.gongji.desk.intake.LookDesk;

/**
 * Somebody who stands masked on a screen.
 *
 * @param screen as {@link LookDesk#person} names it
 * @param shown  what stands there now
 * @param about  case number or draft the look is entered under, {@link #NO_CASE} for none
 * @param whole  finds the person again; long work, done only once it is said why
 */
public record Hidden(String screen, String shown, String about, Callable<LookDesk.Whole> whole) {
    public static final String NO_CASE = "-";
}
