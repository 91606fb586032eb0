/** The device page, over the devices of this counter. */
package org.gongji.desk.app.screen.devices;
