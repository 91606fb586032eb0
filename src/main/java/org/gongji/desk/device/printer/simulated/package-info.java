/** A printer without paper: leaves each job as a file. It says of itself that it is simulated. */
package org.gongji.desk.device.printer.simulated;
