/** Keys, key slots and sealing. Knows bytes, not people. */
package org.gongji.desk.vault;
