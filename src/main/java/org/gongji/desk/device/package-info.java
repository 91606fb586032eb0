/** Adapters to what stands on the counter, each with a simulated twin. They report; they decide nothing. */
package org.gongji.desk.device;
