/**
 * What crosses the hall door: the bundle out, receipts, rosters, packs and trust in. Promises that nothing unsigned,
 * misaddressed or half-written is believed; refuses to know what an act means or where anything is stored.
 */
package org.gongji.desk.exchange;
