/** The desk's SQL: ledger, sealed rows and blobs in one file. Refuses to know what an act means. */
package org.gongji.desk.store;
