package org.gongji.desk.faults;

/**
 * A fault at a system call.
 *
 * @param call   e.g. {@code pwrite64}; strace counts each call of each thread by itself
 * @param at     the N-th, from 1
 * @param effect {@code signal=SIGKILL} or {@code error=ENOSPC}
 * @param always at every later one of that thread too
 */
record Injection(String call, int at, String effect, boolean always) {
    static final String KILL = "signal=SIGKILL";

    static Injection kill(String call, int at) {
        return new Injection(call, at, KILL, false);
    }

    /** As strace reads it; never with --seccomp-bpf, which injects nothing and says nothing. */
    String option() {
        return "inject=" + call + ":" + effect + ":when=" + at + (always ? "+" : "");
    }

    @Override
    public String toString() {
        return effect + " at " + call + " " + at + (always ? "+" : "");
    }
}
