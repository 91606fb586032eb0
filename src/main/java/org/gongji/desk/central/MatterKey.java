package org.gongji.desk.central;

import org.gongji.desk.exchange.v1.WindowId;

/** A matter in the whole office: matter ids are unique only inside one store. */
public record MatterKey(WindowId window, String store, String matter) {
}
