/** One clerk leaves the window to another: what lies here, and both sign. Knows no store and no password's right. */
package org.gongji.desk.ui.handover;
