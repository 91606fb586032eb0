/** The front door: command line, composition by hand, demo. The only room that knows all the others. */
package org.gongji.desk.app;
