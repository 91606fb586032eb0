package org.gongji.desk.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Everything under {@code sample-data} but its README, by file name. */
final class SampleData {
    private final Cast cast = Cast.ofTrainingDay();
    private final TrainingDay day = new TrainingDay(cast);

    /** Roster, cards and the day: the same bytes on every JDK. */
    Map<String, byte[]> exact() {
        Map<String, byte[]> files = new TreeMap<>();
        files.putAll(new RosterSheet(cast).files());
        files.putAll(day.files());
        for (Visit visit : day.visits()) {
            visit.seats.stream().filter(seat -> seat.shown() == Seat.Shown.CARD).map(Seat::player)
                    .forEach(player -> files.put(CaseJson.cardFile(player), CardBlocks.of(player)));
        }
        return files;
    }

    /** Page images: same picture everywhere, same bytes on one JDK. */
    Map<String, byte[]> pages(PageFonts fonts) {
        Map<String, byte[]> files = new TreeMap<>();
        drawings().forEach((file, drawing) -> files.put(file,
                JpegPages.jpeg(drawing.draw(fonts, file.hashCode()))));
        return files;
    }

    /** Papers shown in two visits are drawn once. */
    private Map<String, SamplePaper.Drawing> drawings() {
        Map<String, SamplePaper.Drawing> drawings = new LinkedHashMap<>();
        for (Visit visit : day.visits()) {
            for (SamplePaper paper : visit.papers) {
                for (int i = 0; i < paper.pageFiles().size(); i++) {
                    drawings.put(paper.pageFiles().get(i), paper.drawings().get(i));
                }
            }
        }
        return drawings;
    }

    Cast cast() {
        return cast;
    }

    TrainingDay day() {
        return day;
    }
}
