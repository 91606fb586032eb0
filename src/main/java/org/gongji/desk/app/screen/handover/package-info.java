/** The hand-over screen over the counter that is open now. */
package org.gongji.desk.app.screen.handover;
