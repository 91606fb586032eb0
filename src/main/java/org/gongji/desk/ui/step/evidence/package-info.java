/** The light table: papers, what is on them, and what is still missing between two people. Shows and asks; judges nothing. */
package org.gongji.desk.ui.step.evidence;
