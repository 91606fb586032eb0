/** Who the giver is, from the chip or keyed twice. Shows and keys; judges nothing. */
package org.gongji.desk.ui.step.identity;
