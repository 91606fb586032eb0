/** The applicant's own screen: check, read, sign. Never shows findings, verdicts of other people, or the roster. */
package org.gongji.desk.ui.applicant;
