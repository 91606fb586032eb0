/** The centre's register for demo and tests: everything in memory, nothing kept. */
package org.gongji.desk.central.memory;
