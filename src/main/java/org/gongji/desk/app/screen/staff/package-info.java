/** The administrators' screens over the open counter. Promises that every act is the acting class's own; draws nothing. */
package org.gongji.desk.app.screen.staff;
