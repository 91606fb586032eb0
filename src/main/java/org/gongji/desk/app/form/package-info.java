/** The command line's questions about papers. Says what a file shows; knows no case and no person. */
package org.gongji.desk.app.form;
