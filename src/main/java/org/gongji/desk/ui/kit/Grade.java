package org.gongji.desk.ui.kit;

import org.gongji.desk.policy.Severity;

/** How heavy a finding is. */
public enum Grade {
    A, B, NOTE, FINE;

    public static Grade of(Severity severity) {
        return switch (severity) {
            case A -> A;
            case B -> B;
            case W -> NOTE;
        };
    }
}
