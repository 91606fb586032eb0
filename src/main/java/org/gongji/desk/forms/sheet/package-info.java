/** Words a case onto paper: fills the page models from people, papers, verdicts and acts. Draws nothing. */
package org.gongji.desk.forms.sheet;
