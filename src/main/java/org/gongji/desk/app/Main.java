package org.gongji.desk.app;

/** The one entry point: opens the desk, or answers a command. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.exit(args.length == 0 ? 0 : 2);
    }
}
