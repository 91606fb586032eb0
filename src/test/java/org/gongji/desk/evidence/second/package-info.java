/**
 * The reasoner told a second time, from domain.md §5 and §10.1 and from plain text, by somebody who has never seen the
 * first: no class, table or parser of the desk is used here (the test that compares the two knows both).
 */
package org.gongji.desk.evidence.second;
