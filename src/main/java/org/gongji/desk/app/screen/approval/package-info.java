/** The second person's rooms, joined to the desks behind them. */
package org.gongji.desk.app.screen.approval;
