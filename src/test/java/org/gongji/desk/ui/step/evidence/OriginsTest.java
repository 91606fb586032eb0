package org.gongji.desk.ui.step.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.SampleReading;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final Paper.Named WIFE = new Paper.Named("row", "林若溪", SampleReading.NUMBER, Sex.UNKNOWN, null,
            "", "", "", Map.of("name", Source.KEYED_TWICE, "number", Source.CHIP));
    private final Origins origins = new Origins(List.of(WIFE), List.of(SampleOffers.offer("row", List.of(),
            Item.NUMBER, SampleReading.MISREAD, Item.RELATION, "妻"), SampleOffers.offer("row", List.of(),
            Item.NUMBER, SampleReading.NUMBER, Item.NAME, "林若溪")));

    private Map<String, Source> sources(String name, String number, String relation) {
        return origins.told(new Paper.Named("row", name, number, Sex.UNKNOWN, null, relation, "", "")).sources();
    }

    @Test
    void aValueKeepsItsSourceThoughTheMachineReadTheSame() {
        assertThat(sources("林若溪", SampleReading.NUMBER, "妻")).isEqualTo(Map.of("name", Source.KEYED_TWICE,
                "number", Source.CHIP, "relation", Source.RECOGNISED));
    }

    @Test
    void whatWasReadAndConfirmedWasReadAndWhatNobodyHeldWasKeyed() {
        assertThat(sources("许静", SampleReading.MISREAD, "女")).isEqualTo(Map.of("name", Source.KEYED, "number",
                Source.RECOGNISED, "relation", Source.KEYED));
    }

    @Test
    void ofAnEmptyFieldNothingIsSaid() {
        assertThat(sources("许静", " ", "")).isEqualTo(Map.of("name", Source.KEYED));
    }
}
