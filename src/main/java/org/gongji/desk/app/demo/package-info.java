/** Plays the training day without a screen, through the same desks, keys, papers and bundles as the counter's. */
package org.gongji.desk.app.demo;
