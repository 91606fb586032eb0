package org.gongji.desk.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;

/** What the program is given from outside; a test gives its own. Streams speak UTF-8. */
public record Surroundings(InputStream in, PrintStream out, PrintStream err, Clock clock, SecureRandom random) {
    /** Says a sentence in both languages on standard error. */
    void tell(String chinese, String english) {
        err.println(chinese);
        err.println(english);
    }
}
