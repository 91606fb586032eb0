package org.gongji.desk.binding;

import java.util.List;
import java.util.Optional;

/** Register of what was put before a second person. */
public interface Approvals {
    Optional<Approval> find(String matter);

    List<Approval> ofDraft(String draft);

    /** In one state, those promised first coming first. */
    List<Approval> in(Approval.State state);

    void put(Approval approval);

    /** A window without a second person: nothing is ever lifted. */
    static Approvals none() {
        return new Approvals() {
            @Override
            public Optional<Approval> find(String matter) {
                return Optional.empty();
            }

            @Override
            public List<Approval> ofDraft(String draft) {
                return List.of();
            }

            @Override
            public List<Approval> in(Approval.State state) {
                return List.of();
            }

            @Override
            public void put(Approval approval) {
                throw new IllegalStateException("there is nobody here to ask");
            }
        };
    }
}
