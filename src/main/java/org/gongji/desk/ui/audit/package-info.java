/** The auditor's screen: the ledger as a list that can be narrowed, opened, printed and saved. Knows no store. */
package org.gongji.desk.ui.audit;
