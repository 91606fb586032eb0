/**
 * Measures the desk beside plain programs that do the same work, in one run on one machine. Free of the fences, because
 * a plain program has none; nobody but the command line knows this room. A measured span holds all that a user waits
 * for, and what the plain program is spared counts against the desk.
 */
package org.gongji.desk.bench;
