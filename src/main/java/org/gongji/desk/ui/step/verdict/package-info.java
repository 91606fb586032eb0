/** Who may join, by which rule, and how the authorisation is used. Shows and asks; judges nothing. */
package org.gongji.desk.ui.step.verdict;
