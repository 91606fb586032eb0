package org.gongji.desk.ui.approval;

import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** Pages as they are shown: upright and small enough; long work. */
@FunctionalInterface
public interface PagePictures {
    Optional<byte[]> picture(Sha256 page);
}
