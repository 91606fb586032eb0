/** Papers, their pages and what each can prove. Knows images only as bytes with a digest. */
package org.gongji.desk.evidence;
