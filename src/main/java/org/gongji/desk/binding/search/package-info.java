/**
 * Finds who is on record by a name, the end of a number or of a case number. Promises to miss nobody a walk over all
 * would find, and to let everything go when told to; knows nothing of where records lie, nor of keys.
 */
package org.gongji.desk.binding.search;
