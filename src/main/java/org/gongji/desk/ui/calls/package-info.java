/** Whom to tell what a new roster changed, and whom it leaves in doubt. Shows and keys; judges nothing. */
package org.gongji.desk.ui.calls;
