/** The store's commands: words and exit codes around what the store itself answers. */
package org.gongji.desk.app.store;
