/** Scan guns that type like keyboards. Knows rhythms and shapes, never what a code is good for. */
package org.gongji.desk.device.codes;
