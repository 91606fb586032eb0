/**
 * The way of one visit: the open case, its steps in order, and what moves between them.
 * Asks the intake desk for everything; refuses to decide, to keep or to draw a single step itself.
 */
package org.gongji.desk.ui.wizard;
