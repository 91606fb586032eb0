/**
 * The store's keeper (system administrator): its backups, what is due to be purged, and the second person a purge needs.
 * Knows counts, terms and moments; no page, no case and no person of one.
 */
package org.gongji.desk.ui.care;
