/**
 * What happens to the desk in the middle of its work: killed processes, power cuts, failing disks, changed files. A
 * {@link org.gongji.desk.faults.Stage} is a piece of work in a process of its own, and
 * {@link org.gongji.desk.faults.Morning} says what must hold afterwards, whatever happened to it.
 */
package org.gongji.desk.faults;
