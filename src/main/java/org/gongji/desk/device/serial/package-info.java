/**
 * ID readers with a SAM_V module on a serial port: frames, commands, and the line they go over. No vendor's library is
 * needed. Knows bytes and what the module says of them, never whose card it is.
 */
package org.gongji.desk.device.serial;
