/**
 * The parts every screen is built of: tokens, key caps, badges, findings, bars, and the picture of who is what to whom.
 * Shows what it is given; knows no case, no policy and no store.
 */
package org.gongji.desk.ui.kit;
