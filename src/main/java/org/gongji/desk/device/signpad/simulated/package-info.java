/** A pen display without a pen, for training and tests. It says of itself that it is simulated. */
package org.gongji.desk.device.signpad.simulated;
