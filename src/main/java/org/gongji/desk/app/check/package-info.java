/** The commands {@code check …}: lines in, JSON lines out. They decide nothing themselves. */
package org.gongji.desk.app.check;
