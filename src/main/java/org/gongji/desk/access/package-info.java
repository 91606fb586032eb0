/** Who may come in, and what they leave behind: sign-in, lock, accounts. Knows neither files nor screens. */
package org.gongji.desk.access;
