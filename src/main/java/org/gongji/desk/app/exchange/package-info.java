/** The exchange on the command line: files in, verdicts out. Decides nothing the exchange room has not decided. */
package org.gongji.desk.app.exchange;
