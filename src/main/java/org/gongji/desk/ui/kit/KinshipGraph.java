package org.gongji.desk.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.kinship.Proof;

/** Who is what to whom in one case, ready to be drawn: proofs of several members merged into one graph. */
public record KinshipGraph(List<Person> people, List<Edge> edges) {
    public KinshipGraph {
        people = List.copyOf(people);
        edges = List.copyOf(edges);
    }

    /** How a node is drawn: filled, outlined, or grey. */
    public enum Part {
        GIVER, MEMBER, LINK
    }

    /** Solid green, dashed amber, dashed red. */
    public enum Tie {
        PROVED, MISSING, OUTSIDE
    }

    /** @param caption e.g. 外祖父 · 第 3 位 */
    public record Person(String ref, String name, String caption, Part part) {
    }

    /**
     * @param label on the line: the paper, or what is missing
     * @param note  beneath the line, empty if none
     */
    public record Edge(String from, String to, String label, String note, Tie tie) {
    }

    /** Words the graph needs, so that this class knows no language. */
    public interface Wording {
        String caption(String ref, String step);

        String paper(String paperId);

        String missing();

        String note(Proof.Link link);
    }

    /**
     * @param giver   person ref
     * @param members refs of all members of the case, drawn outlined
     */
    public static KinshipGraph of(String giver, String giverName, List<String> members, List<Proof> proofs,
                                  Wording wording) {
        Map<String, Person> people = new LinkedHashMap<>();
        people.put(giver, new Person(giver, giverName, wording.caption(giver, ""), Part.GIVER));
        Map<String, Edge> edges = new LinkedHashMap<>();
        int unknown = 0;
        for (Proof proof : proofs) {
            String previous = giver;
            for (Proof.Link link : proof.path()) {
                String ref = "?".equals(link.to()) ? "?" + ++unknown : link.to();
                Part part = members.contains(ref) ? Part.MEMBER : Part.LINK;
                people.putIfAbsent(ref, new Person(ref, link.toName(), wording.caption(ref, link.step()), part));
                edges.putIfAbsent(previous + ">" + ref, edge(previous, ref, link, wording));
                previous = ref;
            }
        }
        return new KinshipGraph(new ArrayList<>(people.values()), new ArrayList<>(edges.values()));
    }

    private static Edge edge(String from, String to, Proof.Link link, Wording wording) {
        boolean missing = link.paper().isEmpty();
        return new Edge(from, to, missing ? wording.missing() : wording.paper(link.paper()), wording.note(link),
                missing ? Tie.MISSING : Tie.PROVED);
    }
}
