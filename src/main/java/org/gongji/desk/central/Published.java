package org.gongji.desk.central;

/** A file the centre hands out; its name holds no person. */
public record Published(String fileName, byte[] bytes) {
}
