package org.gongji.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongji.desk.kinship.Kin;

/** Everybody on the desk, each once, whatever papers call them. */
final class Cast {
    private final Map<String, Figure> figures = new TreeMap<>();
    private final Map<String, Figure> byPlace = new TreeMap<>();
    private final Map<String, List<Figure.Mention>> byPaper = new TreeMap<>();
    private final Map<String, Set<String>> open;

    /** @param open by paper: people of whom any may be the one somebody on it is */
    Cast(List<Figure> figures, Map<String, Set<String>> open) {
        this.open = Map.copyOf(open);
        for (Figure figure : figures) {
            this.figures.put(figure.key(), figure);
            figure.mentions().forEach(m -> byPlace.put(place(m), figure));
        }
        this.figures.values().forEach(f -> f.mentions().forEach(m ->
                byPaper.computeIfAbsent(m.paper().id(), id -> new ArrayList<>()).add(m)));
    }

    /** Whether somebody on the paper may be this person or may be another. */
    boolean leavesOpen(Paper paper, String key) {
        return open.getOrDefault(paper.id(), Set.of()).contains(key);
    }

    private static String place(Figure.Mention mention) {
        return mention.paper().id() + "/" + mention.place();
    }

    Optional<Figure> figure(String key) {
        return Optional.ofNullable(figures.get(key));
    }

    Figure at(Figure.Mention mention) {
        return byPlace.get(place(mention));
    }

    List<Figure> all() {
        return List.copyOf(figures.values());
    }

    List<Kin> kin() {
        return figures.values().stream().map(Figure::kin).toList();
    }

    String name(String key) {
        return figure(key).map(Figure::name).orElse("");
    }

    /** Figures on a paper, with where they stand. */
    List<Figure.Mention> on(Paper paper) {
        return byPaper.getOrDefault(paper.id(), List.of());
    }
}
