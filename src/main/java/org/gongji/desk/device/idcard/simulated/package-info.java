/** A card reader without hardware, for training and tests. It says of itself that it is simulated. */
package org.gongji.desk.device.idcard.simulated;
