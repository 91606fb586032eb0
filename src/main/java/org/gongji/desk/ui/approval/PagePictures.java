package org.gongji.desk.ui.approval;

import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.picture.Recipe;

/** Pages as the clerk laid them: turned and cut by their recipe, unneeded fields covered, small enough; long work. */
@FunctionalInterface
public interface PagePictures {
    Optional<byte[]> picture(Sha256 page, Recipe recipe);
}
