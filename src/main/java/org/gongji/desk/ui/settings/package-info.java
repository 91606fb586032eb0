/** What is set for this window. Promises to say what a value may be before anybody is refused; stores nothing. */
package org.gongji.desk.ui.settings;
