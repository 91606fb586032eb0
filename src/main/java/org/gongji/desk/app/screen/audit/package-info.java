/**
 * Joins the auditor's screen to the counter that is open now. Knows what in an entry could name a person, and masks
 * it; decides nothing.
 */
package org.gongji.desk.app.screen.audit;
