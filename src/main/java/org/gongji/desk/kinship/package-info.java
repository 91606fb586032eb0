/** Who is what to whom, by which papers, how surely. Pure: knows facts, not policies. */
package org.gongji.desk.kinship;
