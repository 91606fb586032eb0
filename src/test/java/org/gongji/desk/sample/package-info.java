/** Makes sample-data: invented people, their cards, papers and one training day. Same seed, same bytes. */
package org.gongji.desk.sample;
