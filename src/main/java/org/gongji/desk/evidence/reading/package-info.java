/**
 * What is printed on a page, read by machine: lines, then the fields of known papers, then where they differ from what
 * is known better. A reading is an offer beside its picture; this room decides nothing and overwrites nothing.
 */
package org.gongji.desk.evidence.reading;
