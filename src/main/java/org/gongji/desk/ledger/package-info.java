/** The truth: an append-only chain of acts. Knows digests and clerks; refuses to know what an act means. */
package org.gongji.desk.ledger;
