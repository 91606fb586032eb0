/** What was done, when, and which papers go out. Shows and asks; judges nothing. */
package org.gongji.desk.ui.step.done;
