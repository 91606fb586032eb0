/**
 * The office's side: its keys, what it publishes, how it takes bundles and answers them. Promises one answer whatever
 * the order in which windows deliver; refuses to know any desk's store.
 */
package org.gongji.desk.central;
