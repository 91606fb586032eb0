/**
 * The wizard joined to the counter: what its steps ask for is done here by intake, forms, printer, pad and folders.
 * Decides nothing about a case and keeps no counter: a lock closes it, and unlocking opens another.
 */
package org.gongji.desk.app.screen.visit;
