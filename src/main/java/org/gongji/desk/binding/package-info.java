/** Families, matters and bindings: what was asked, what was done, and what stands. State is a fold over acts. */
package org.gongji.desk.binding;
