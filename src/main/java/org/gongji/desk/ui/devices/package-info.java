/**
 * What stands on the counter: how each device is, in words, and a test that really uses it. Shows what a test brought
 * masked, and keeps nothing of it; what a device is good for today other rooms decide.
 */
package org.gongji.desk.ui.devices;
