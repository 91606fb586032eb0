/**
 * Makes families, bindings, matters, cases, days, papers and numbers out of acts alone: what the ledger says, told
 * again. Knows no desk that wrote them and copies no row.
 */
package org.gongji.desk.store.fold;
