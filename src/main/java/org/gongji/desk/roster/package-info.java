/** What the centre last told us about insured people, and how old that is. Never guesses about the rest. */
package org.gongji.desk.roster;
