/** A no that names the way out. Shows and asks; judges nothing. */
package org.gongji.desk.ui.step.refusal;
