package org.gongji.desk.store;

import org.gongji.desk.vault.Vault;

/**
 * What the registers of one open store share.
 *
 * @param marks rows written since the last entry; touched on the writer thread only
 */
record Workbench(SqliteFile file, Vault vault, StoreIdentity identity, Marks marks) {
}
