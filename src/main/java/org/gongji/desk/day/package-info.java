/** The day as a sum that must come out: sheet, balance, close. Counts matters; never looks into a case. */
package org.gongji.desk.day;
