/** The written formats, version 1. Never edited once in use: the next one is a room beside this. */
package org.gongji.desk.exchange.v1;
