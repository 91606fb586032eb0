package org.gongji.desk.policy;

/** A blocks everybody, B a supervisor may override with a reason before the signature, W is shown and kept (§10.2). */
public enum Severity {
    A, B, W
}
