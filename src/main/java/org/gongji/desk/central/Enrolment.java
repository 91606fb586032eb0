package org.gongji.desk.central;

import java.security.cert.X509Certificate;
import java.util.List;
import org.gongji.desk.exchange.v1.WindowId;

/**
 * What a window gets back for its two requests.
 *
 * @param signingChain the window's signing certificate, then the root
 * @param encryption   the certificate it is written to
 */
public record Enrolment(WindowId window, List<X509Certificate> signingChain, X509Certificate encryption) {
    public Enrolment {
        signingChain = List.copyOf(signingChain);
    }
}
