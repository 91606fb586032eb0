/** The day's sum, the bundle's four stages, the receipts and whom to phone. Counts nothing itself. */
package org.gongji.desk.ui.dayclose;
