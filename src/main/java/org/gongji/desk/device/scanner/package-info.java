/**
 * Where pages come from: a folder programs save into, SANE's scanners through their own program, network scanners
 * through a helper. Gives bytes; what they show it refuses to know.
 */
package org.gongji.desk.device.scanner;
