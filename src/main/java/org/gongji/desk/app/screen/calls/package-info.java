/** F5 at home: the families a new roster touched. */
package org.gongji.desk.app.screen.calls;
