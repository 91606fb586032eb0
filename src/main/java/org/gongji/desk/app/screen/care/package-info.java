/** The keeper's room: backups and purges of the store that is open. */
package org.gongji.desk.app.screen.care;
