package org.gongji.desk.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PagesPdfTest {
    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void everyPageGetsASheetThatLiesAsItDoes() throws IOException {
        byte[] pdf = PagesPdf.of(List.of(picture(600, 900, "jpg"), picture(900, 600, "png")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDPage upright = document.getPage(0);
            PDPage lying = document.getPage(1);
            assertThat(upright.getMediaBox().getHeight()).isGreaterThan(upright.getMediaBox().getWidth());
            assertThat(lying.getMediaBox().getWidth()).isGreaterThan(lying.getMediaBox().getHeight());
            assertThat(document.getDocumentInformation().getMetadataKeys()).as("names nobody").isEmpty();
        }
    }

    @Test
    void refusesACopyOfNothing() {
        assertThatThrownBy(() -> PagesPdf.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
