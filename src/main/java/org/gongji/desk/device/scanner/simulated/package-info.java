/** The twin of a network scanner: eSCL on loopback, one page, and whatever goes wrong with real ones. */
package org.gongji.desk.device.scanner.simulated;
