/** Small values every room needs: digests, canonical JSON, the window, training or live. Knows the JDK and a JSON parser. */
package org.gongji.desk.base;
