/** The second person's screens: the queue, the word beside the clerk, what came back, who stands in. Decides nothing. */
package org.gongji.desk.ui.approval;
