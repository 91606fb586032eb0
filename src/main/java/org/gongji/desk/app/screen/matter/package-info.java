/** The room of other matters over the counter that is open now. */
package org.gongji.desk.app.screen.matter;
