package org.gongji.desk.ui.kit;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import org.gongji.desk.identity.CardPhoto;
import org.gongji.desk.identity.IdNumbers;

/**
 * The faces of the cards read for the open case, where the reader's maker brought a decoder. In memory only: they go
 * into no draft, act or file, and are wiped when the case is left or the desk locks.
 */
public final class Faces {
    private final Map<String, CardPhoto> photos = new HashMap<>();

    public void put(String number, CardPhoto photo) {
        Optional.ofNullable(photos.put(IdNumbers.canonical(number), photo)).ifPresent(CardPhoto::wipe);
    }

    /** Empty where no photo came, or the picture cannot be drawn: then the clerk looks at the card. */
    public Optional<Image> of(String number) {
        return Optional.ofNullable(photos.get(IdNumbers.canonical(number)))
                .map(photo -> new Image(new ByteArrayInputStream(photo.bmp()))).filter(image -> !image.isError());
    }

    public void wipe() {
        photos.values().forEach(CardPhoto::wipe);
        photos.clear();
    }
}
