/**
 * Vendors' libraries run here, in a process of their own: one that hangs is killed, one that crashes takes nothing with
 * it. This room starts, asks, watches and ends that process; what a card says it refuses to know.
 */
package org.gongji.desk.device.host;
