/** A colleague's own password. Promises that no secret becomes a String; refuses to know how keys are made. */
package org.gongji.desk.ui.staff;
