/**
 * The desk's window: start, sign-in, home, lock, and the joints between the screens and the desks of the counter.
 * Decides nothing about a case; a room that is not built here is given {@link org.gongji.desk.app.screen.Rooms}.
 */
package org.gongji.desk.app.screen;
