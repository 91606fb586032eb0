package org.gongji.desk.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.Result;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.forms.Typefaces;
import org.junit.jupiter.api.Test;

class TestPageTest {
    @Test
    void bearsItsTextRareCharactersAndACodeThatAGunCanRead() throws IOException {
        Typefaces faces = FontSearch.typefaces();
        assumeTrue(faces.usable(), "no Chinese fonts here");
        byte[] pdf = TestPage.of(faces, List.of("打印机测试页", "䶮㛃 A1"), "GJT:COUNTER");
        try (PDDocument page = Loader.loadPDF(pdf)) {
            assertThat(page.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(page)).contains("打印机测试页", "䶮㛃 A1");
            assertThat(QrReader.read(new PDFRenderer(page).renderImageWithDPI(0, 200))).extracting(Result::getText)
                    .containsExactly("GJT:COUNTER");
        }
        assertThatThrownBy(() -> TestPage.of(new Typefaces(Map.of()), List.of("x"), "y"))
                .isInstanceOf(IOException.class);
    }
}
