/** Names, ID documents, card readings and masking. Says what a document says; never whether it suffices. */
package org.gongji.desk.identity;
