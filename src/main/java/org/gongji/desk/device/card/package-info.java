/**
 * 社会保障卡 in a chip card reader: which files to read, over whatever channel. Never tries a PIN. What it says only
 * pre-fills: anybody may copy what can be read without a key.
 */
package org.gongji.desk.device.card;
