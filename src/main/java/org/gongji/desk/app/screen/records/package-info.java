/**
 * Joins search, family and day close to the counter that is open now. Holds names only while the desk is unlocked;
 * decides nothing about a case.
 */
package org.gongji.desk.app.screen.records;
