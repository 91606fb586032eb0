package org.gongji.desk.device.card;

import java.util.Arrays;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.DeviceTrouble;

/** Says a command to a card until the answer is whole: SW1 61 is fetched, SW1 6C asked again with the right length. */
final class ChipCard {
    private static final int MORE = 0x61;
    private static final int WRONG_LENGTH = 0x6C;
    /** An answer has at most 256 bytes and comes in a few pieces; a card that has more to say without end is broken. */
    private static final int PIECES = 16;

    private final ApduChannel channel;

    ChipCard(ApduChannel channel) {
        this.channel = channel;
    }

    /** @throws DeviceTrouble as the channel says, or {@code CARD_SHORT} when an answer has no status or no end */
    Answer say(byte[] command) throws DeviceTrouble {
        byte[] data = new byte[0];
        byte[] next = command;
        for (int piece = 0; piece < PIECES; piece++) {
            byte[] answer = channel.transmit(next);
            if (answer.length < 2) {
                throw new DeviceTrouble(DeviceFault.CARD_SHORT);
            }
            int sw1 = answer[answer.length - 2] & 0xFF;
            byte sw2 = answer[answer.length - 1];
            data = joined(data, answer);
            if (sw1 == WRONG_LENGTH) {
                next = next.clone();
                next[next.length - 1] = sw2;
            } else if (sw1 == MORE) {
                next = new byte[] {0, (byte) 0xC0, 0, 0, sw2};
            } else {
                return new Answer(data, sw1 << 8 | sw2 & 0xFF);
            }
        }
        throw new DeviceTrouble(DeviceFault.CARD_SHORT);
    }

    private static byte[] joined(byte[] data, byte[] answer) {
        byte[] all = Arrays.copyOf(data, data.length + answer.length - 2);
        System.arraycopy(answer, 0, all, data.length, answer.length - 2);
        Arrays.fill(data, (byte) 0);
        return all;
    }

    /** @param status SW1 SW2 */
    record Answer(byte[] data, int status) {
        boolean done() {
            return status == 0x9000;
        }
    }
}
