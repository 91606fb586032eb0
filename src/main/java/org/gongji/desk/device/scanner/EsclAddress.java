package org.gongji.desk.device.scanner;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a scanner answers, e.g. {@code http://192.168.1.20/eSCL}.
 *
 * @param base without a slash at its end, a user, a query or a fragment
 */
public record EsclAddress(URI base) {
    public EsclAddress {
        boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!web || base.getHost() == null || base.getRawUserInfo() != null || base.getRawQuery() != null
                || base.getRawFragment() != null || base.getRawPath().endsWith("/")) {
            throw new IllegalArgumentException("no address of a scanner");
        }
    }

    /** @throws IllegalArgumentException for what is no such address; the message does not repeat it */
    public static EsclAddress of(String text) {
        try {
            return new EsclAddress(new URI(text.strip().replaceAll("/+$", "")));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address of a scanner");
        }
    }

    URI under(String path) {
        return URI.create(base + path);
    }

    /**
     * Only the path of what the scanner says: many name themselves by a host nobody here can reach, and an evil one
     * would name somebody else's.
     */
    URI at(String location) throws URISyntaxException {
        String path = new URI(location).getRawPath();
        if (path == null || !path.startsWith("/")) {
            throw new URISyntaxException("", "no path");
        }
        return base.resolve(path.replaceAll("/+$", ""));
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
