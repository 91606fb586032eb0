/** Finding a family by name or number, and what stands on record of it. Masks until a reason is given. */
package org.gongji.desk.ui.search;
