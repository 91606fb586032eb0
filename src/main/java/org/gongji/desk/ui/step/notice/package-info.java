/** The short notice before anything is captured. Shows and keys; judges nothing. */
package org.gongji.desk.ui.step.notice;
