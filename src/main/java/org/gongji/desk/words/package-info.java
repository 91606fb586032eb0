/** What the desk says, Chinese first and English complete; no other room holds a sentence. */
package org.gongji.desk.words;
