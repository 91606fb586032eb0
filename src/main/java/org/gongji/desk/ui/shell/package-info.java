/**
 * The house of all screens: sign-in, the frame with its bars and keys, home, lock, self-test and the way between them.
 * Refuses to know how a case is decided or kept.
 */
package org.gongji.desk.ui.shell;
