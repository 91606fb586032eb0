/**
 * ID card readers through their vendors' libraries, which run in the helper process. What a library says is handed on
 * as it is or refused; nothing is guessed, and no fingerprint is ever asked for.
 */
package org.gongji.desk.device.idcard;
