/** The policy page over the counter that is open now. */
package org.gongji.desk.app.screen.policy;
