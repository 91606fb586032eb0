/**
 * Papers as page models: plain records of strings already worded and masked, their digest, and the ports to draw,
 * sign and check them. Refuses to know rules, people behind the words, or how a page is drawn.
 */
package org.gongji.desk.forms;
