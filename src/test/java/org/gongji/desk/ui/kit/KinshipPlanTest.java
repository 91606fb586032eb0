package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ui.kit.KinshipGraph.Edge;
import org.gongji.desk.ui.kit.KinshipGraph.Part;
import org.gongji.desk.ui.kit.KinshipGraph.Person;
import org.gongji.desk.ui.kit.KinshipGraph.Tie;
import org.gongji.desk.ui.kit.KinshipPlan.Box;
import org.gongji.desk.ui.kit.KinshipPlan.Line;
import org.gongji.desk.ui.kit.KinshipPlan.Size;
import org.junit.jupiter.api.Test;

/** Any family can be drawn: no box on another, no line through a box, nothing outside the picture. */
class KinshipPlanTest {
    private static final int MOST = 15;

    private static Person person(int k) {
        return new Person("p" + k, "甲" + k, "", k == 0 ? Part.GIVER : Part.LINK);
    }

    private static KinshipGraph random(Random random) {
        int people = 1 + random.nextInt(MOST);
        List<Person> all = new ArrayList<>();
        for (int k = 0; k < people; k++) {
            all.add(person(k));
        }
        Map<String, Edge> edges = new HashMap<>();
        int wanted = random.nextInt(people * 2);
        for (int k = 0; k < wanted; k++) {
            int from = random.nextInt(people);
            int to = random.nextInt(people);
            Tie tie = random.nextInt(8) == 0 ? Tie.OUTSIDE : random.nextBoolean() ? Tie.PROVED : Tie.MISSING;
            if (from != to) {
                edges.putIfAbsent(Math.min(from, to) + ">" + Math.max(from, to),
                        new Edge("p" + from, "p" + to, "材料", "", tie));
            }
        }
        return new KinshipGraph(all, List.copyOf(edges.values()));
    }

    private static Map<String, Size> sizes(KinshipGraph graph, Random random) {
        Map<String, Size> sizes = new HashMap<>();
        graph.people().forEach(one -> sizes.put(one.ref(), new Size(60 + random.nextInt(150),
                30 + random.nextInt(26))));
        return sizes;
    }

    /** @return what is wrong with a picture, empty where nothing is */
    private static List<String> faults(KinshipGraph graph, KinshipPlan plan) {
        List<String> faults = new ArrayList<>();
        List<Box> boxes = plan.all();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (inside(boxes.get(i)).intersects(inside(boxes.get(j)))) {
                    faults.add("box on box");
                }
            }
        }
        for (Edge edge : graph.edges()) {
            faults.addAll(faults(edge, plan.line(edge), boxes, plan));
        }
        return faults;
    }

    private static List<String> faults(Edge edge, Line line, List<Box> boxes, KinshipPlan plan) {
        List<String> faults = new ArrayList<>();
        double[] at = line.points();
        for (int i = 0; i + 3 < at.length; i += 2) {
            Line2D piece = new Line2D.Double(at[i], at[i + 1], at[i + 2], at[i + 3]);
            boxes.stream().filter(box -> piece.intersects(inside(box)))
                    .forEach(box -> faults.add("line through box: " + edge.from() + ">" + edge.to()));
        }
        boolean ends = touches(plan.box(edge.from()), at[0], at[1])
                && touches(plan.box(edge.to()), at[at.length - 2], at[at.length - 1]);
        if (!ends) {
            faults.add("line from nobody or to nobody");
        }
        return faults;
    }

    private static Rectangle2D inside(Box box) {
        return new Rectangle2D.Double(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2);
    }

    private static boolean touches(Box box, double x, double y) {
        return x > box.x() - 1 && x < box.right() + 1 && y > box.y() - 1 && y < box.bottom() + 1;
    }

    @Test
    void laysOutAnyFamilyOfUpToFifteen() {
        int cases = Evidence.of("D", 600, 20_000);
        Random random = new Random(Evidence.seed());
        for (int k = 0; k < cases; k++) {
            KinshipGraph graph = random(random);
            KinshipPlan plan = new KinshipPlan(graph, sizes(graph, random), random.nextInt(1400), random.nextInt(500));
            assertThat(faults(graph, plan)).as("%s", graph).isEmpty();
            assertThat(plan.all()).hasSize(graph.people().size()).allSatisfy(box -> {
                assertThat(box.x()).isGreaterThanOrEqualTo(0);
                assertThat(box.y()).isGreaterThanOrEqualTo(0);
            });
        }
        Evidence.counted("D", "random families drawn without box on box or line through box", cases, 0);
    }

    @Test
    void asksForTheRoomItsBoxesAndLanesTake() {
        Random random = new Random(Evidence.seed() + 1);
        for (int k = 0; k < 300; k++) {
            KinshipGraph graph = random(random);
            Map<String, Size> sizes = new HashMap<>();
            graph.people().forEach(one -> sizes.put(one.ref(), new Size(100, 50)));
            double width = KinshipPlan.width(graph);
            double height = KinshipPlan.height(graph);
            KinshipPlan plan = new KinshipPlan(graph, sizes, width, height);
            assertThat(plan.all()).allSatisfy(box -> {
                assertThat(box.right()).isLessThanOrEqualTo(width);
                assertThat(box.bottom()).isLessThanOrEqualTo(height + 1);
            });
            graph.edges().forEach(edge -> {
                double[] at = plan.line(edge).points();
                for (int i = 0; i < at.length; i += 2) {
                    assertThat(at[i]).isBetween(0.0, width);
                    assertThat(at[i + 1]).isBetween(0.0, height + 1);
                }
            });
        }
    }

    @Test
    void keepsTheGiverInTheMiddleNearKinRightAndLongWaysLeft() {
        KinshipGraph family = new KinshipGraph(List.of(person(0), person(1), person(2), person(3), person(4)), List.of(
                new Edge("p0", "p1", "结婚证", "", Tie.PROVED), new Edge("p0", "p2", "出生医学证明", "", Tie.PROVED),
                new Edge("p0", "p3", "还缺", "", Tie.MISSING), new Edge("p3", "p4", "户口簿", "", Tie.PROVED)));
        KinshipLayout layout = new KinshipLayout(family);
        assertThat(layout.cell("p0").column()).isZero();
        assertThat(List.of(layout.cell("p1").column(), layout.cell("p2").column())).containsOnly(1);
        assertThat(layout.cell("p3").column()).isEqualTo(-1);
        assertThat(layout.cell("p4").column()).isEqualTo(-2);
    }

    /** The judge of the two tests above sees a fault when there is one. */
    @Test
    void wouldSeeALineThroughABox() {
        KinshipGraph three = new KinshipGraph(List.of(person(0), person(1), person(2)), List.of(
                new Edge("p0", "p1", "", "", Tie.PROVED), new Edge("p1", "p2", "", "", Tie.PROVED)));
        Map<String, Size> sizes = new HashMap<>();
        three.people().forEach(one -> sizes.put(one.ref(), new Size(100, 50)));
        KinshipPlan plan = new KinshipPlan(three, sizes, 800, 200);
        Box first = plan.box("p0");
        Box last = plan.box("p2");
        Line through = new Line(new double[] {first.right(), first.middle(), last.x(), last.middle()}, 0, 0, 0);
        assertThat(faults(new Edge("p0", "p2", "", "", Tie.PROVED), through, plan.all(), plan))
                .containsExactly("line through box: p0>p2");
    }
}
