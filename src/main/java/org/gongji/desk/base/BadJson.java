package org.gongji.desk.base;

import java.util.List;

/**
 * A document that somebody wrote does not say what it must. {@code path} names the place ({@code persons[1].birth});
 * the sentence stands in the words bundle under {@code reading.<problem>} and takes path, then the details.
 */
public final class BadJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;
    private final transient List<String> details;

    /** @param details words for the sentence; never a name or a number of a person */
    public BadJson(String path, String problem, String... details) {
        super(problem + " at " + path);
        this.path = path;
        this.problem = problem;
        this.details = List.of(details);
    }

    public String path() {
        return path;
    }

    public String problem() {
        return problem;
    }

    /** Arguments of the sentence: the path, then the details. */
    public Object[] arguments() {
        Object[] all = new Object[details.size() + 1];
        all[0] = path;
        for (int i = 0; i < details.size(); i++) {
            all[i + 1] = details.get(i);
        }
        return all;
    }
}
