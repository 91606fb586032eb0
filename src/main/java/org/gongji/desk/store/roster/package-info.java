/** One roster generation as sealed, sorted blocks in {@code roster.db}. Finds people; never says what it means. */
package org.gongji.desk.store.roster;
