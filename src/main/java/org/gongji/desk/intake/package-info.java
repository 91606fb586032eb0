/** The open case of one visit: people, papers, matters, drafts and steps. Nothing here is an act yet. */
package org.gongji.desk.intake;
