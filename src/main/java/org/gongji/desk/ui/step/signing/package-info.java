/** The combined sheet, the giver's own hand, consents asked one by one. Shows and asks; judges nothing. */
package org.gongji.desk.ui.step.signing;
