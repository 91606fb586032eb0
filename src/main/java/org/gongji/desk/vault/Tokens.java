package org.gongji.desk.vault;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** The tokens that are plugged in now. */
@FunctionalInterface
public interface Tokens {
    Tokens NONE = List::of;

    List<Token> present();

    default Optional<Token> find(Sha256 key) {
        return present().stream().filter(token -> token.key().equals(key)).findFirst();
    }
}
