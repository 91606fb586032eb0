/** Who works here and what they may do. A clerk is passed as an argument, never looked up. */
package org.gongji.desk.clerk;
