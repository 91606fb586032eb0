/** A 社会保障卡 without a chip, for training and tests. It answers as cards do, in either style, and holds no key. */
package org.gongji.desk.device.card.simulated;
