/** Hands whole PDF files to the print system of the machine, silently. Never looks into them. */
package org.gongji.desk.device.printer;
