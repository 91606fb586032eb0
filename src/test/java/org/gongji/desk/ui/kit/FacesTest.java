package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.gongji.desk.identity.CardPhoto;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.Test;

/** The face out of the chip is shown beside its owner, and of it nothing stays. */
class FacesTest {
    private static final String NUMBER = "41017119970517001X";

    /** One colour all over, as a decoder gives it: 24 bits, bottom row first. */
    private static CardPhoto red() {
        ByteBuffer bmp = ByteBuffer.allocate(CardPhoto.BMP_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B').put((byte) 'M').putInt(CardPhoto.BMP_LENGTH).putInt(0).putInt(54).putInt(40)
                .putInt(CardPhoto.WIDTH).putInt(CardPhoto.HEIGHT).putShort((short) 1).putShort((short) 24);
        byte[] all = bmp.array();
        for (int row = 0; row < CardPhoto.HEIGHT; row++) {
            for (int x = 0; x < CardPhoto.WIDTH; x++) {
                all[54 + row * 308 + x * 3 + 2] = (byte) 0xFF;
            }
        }
        return new CardPhoto(all);
    }

    @Test
    void showsTheFaceOfItsOwnerOnly() {
        FxThread.run(() -> {
            Faces faces = new Faces();
            faces.put(NUMBER, red());
            Optional<Image> face = faces.of("41017119970517001x");
            assertThat(face).hasValueSatisfying(image -> assertThat(image.getPixelReader().getColor(50, 60))
                    .isEqualTo(Color.RED));
            assertThat(faces.of("410171199705170033")).isEmpty();
            assertThat(new Silhouette(face).getChildren()).hasOnlyElementsOfType(ImageView.class);
            assertThat(new Silhouette(Optional.empty()).getChildren()).doesNotHaveAnyElementsOfTypes(ImageView.class);
        });
    }

    @Test
    void showsTheSilhouetteWhereTheDecoderGaveNoPicture() {
        byte[] noPicture = new byte[CardPhoto.BMP_LENGTH];
        noPicture[0] = 'B';
        noPicture[1] = 'M';
        FxThread.run(() -> {
            Faces faces = new Faces();
            faces.put(NUMBER, new CardPhoto(noPicture));
            assertThat(faces.of(NUMBER)).isEmpty();
        });
    }

    @Test
    void wipesWhatItLetsGo() {
        Faces faces = new Faces();
        CardPhoto first = red();
        CardPhoto second = red();
        faces.put(NUMBER, first);
        faces.put(NUMBER, second);
        assertThat(isBlack(first)).isTrue();
        faces.wipe();
        assertThat(isBlack(second)).isTrue();
        FxThread.run(() -> assertThat(faces.of(NUMBER)).isEmpty());
    }

    private static boolean isBlack(CardPhoto photo) {
        return Arrays.equals(photo.bmp(), new byte[CardPhoto.BMP_LENGTH]);
    }
}
