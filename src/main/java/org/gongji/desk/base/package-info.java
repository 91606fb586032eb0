/** Small values every room needs: digests, canonical JSON, the window, training or live. Knows the JDK only. */
package org.gongji.desk.base;
