package org.gongji.desk.vault;

/** What a key slot says to a password. */
public sealed interface SlotAnswer {
    /** @param vault open; whoever asked closes it */
    record Opened(Vault vault) implements SlotAnswer {
    }

    /** Also what a slot altered with care says: the two cannot be told apart without the password. */
    record WrongPassword() implements SlotAnswer {
    }

    /** The password was right for the slot, but what it guards does not open. */
    record Damaged() implements SlotAnswer {
    }

    /** The slot asks for its owner's token, which is not plugged in or does not answer. */
    record NoToken() implements SlotAnswer {
    }

    /** The slot asks for less work than this desk allows: somebody lowered it. */
    record TooWeak() implements SlotAnswer {
    }
}
