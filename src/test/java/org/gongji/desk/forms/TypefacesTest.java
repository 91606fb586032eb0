package org.gongji.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypefacesTest {
    private static final String TEN_NAMES = "䶮㛃𬱖𠅤𫖯喆堃犇龑𬴂";
    private final Typefaces found = TestFonts.found();

    @Test
    void drawsTheTenNameCharactersWithNotoAlone() throws IOException {
        Coverage serif = CharacterMap.read(found.files().get(Typefaces.Face.SERIF));
        Coverage sans = CharacterMap.read(found.files().get(Typefaces.Face.SANS));
        assertThat(serif.missing(TEN_NAMES)).isEmpty();
        assertThat(sans.missing(TEN_NAMES)).isEmpty();
        assertThat(sans.missing("𤋮a𡋾𤋮")).containsExactly(0x242EE, 0x212FE);
        assertThat(Coverage.spelled(0x242EE)).isEqualTo("U+242EE");
    }

    @Test
    void drawsAllTwelveWhereHanaMinIsFound() throws IOException {
        Assumptions.assumeTrue(found.files().containsKey(Typefaces.Face.RARE), "no HanaMinB here");
        assertThat(found.onPaper().missing(TEN_NAMES + "𤋮𡋾")).isEmpty();
        assertThat(found.lacks()).isEmpty();
    }

    @Test
    void coversThreeQuartersOfAHundredThousandCodePoints() throws IOException {
        Assumptions.assumeTrue(found.files().containsKey(Typefaces.Face.RARE), "no HanaMinB here");
        assertThat(found.onScreen().size()).isGreaterThan(75_000);
    }

    @Test
    void saysInWordsThatNoPaperCanBeDrawn(@TempDir Path empty) {
        Typefaces none = Typefaces.search(List.of(empty));
        assertThat(none.usable()).isFalse();
        assertThat(none.lacks()).containsExactly("forms.font.none");
    }

    @Test
    void looksFirstWhereTheSettingPoints(@TempDir Path named) throws IOException {
        Path copy = Files.createFile(named.resolve("NotoSansSC_400Regular.ttf"));
        List<Path> folders = Typefaces.folders(named.toString(), Path.of("jar"), Path.of("").toAbsolutePath());
        assertThat(Typefaces.search(folders).files()).containsEntry(Typefaces.Face.SANS, copy);
    }

    @Test
    void refusesAFileThatIsNoFont(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ttf"), "no font at all");
        assertThatThrownBy(() -> CharacterMap.read(file)).isInstanceOf(IOException.class);
    }
}
