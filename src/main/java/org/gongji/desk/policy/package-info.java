/** Dated policy packs and pure decisions with their whole trace. Same facts, pack and date: same verdict, for ever. */
package org.gongji.desk.policy;
