/** Other matters (其他事项): what somebody asks about themselves, and what changed about them. Shows and asks. */
package org.gongji.desk.ui.matter;
