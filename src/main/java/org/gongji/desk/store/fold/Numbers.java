package org.gongji.desk.store.fold;

/** Where running numbers stand. */
public interface Numbers {
    /** @param value the highest given so far, if higher than what is known */
    void given(String counter, long value);
}
