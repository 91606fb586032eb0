package org.gongji.desk.device.ocr;

import java.util.Locale;

/**
 * Whether the class path holds what reading takes on a machine: onnxruntime's own folders by system and processor, and
 * the two networks. A package for one system carries no other's; for some there is none at all.
 */
final class OcrLibrary {
    private static final String MODEL = "/models/ch_PP-OCRv4_rec_infer.onnx";

    private OcrLibrary() {
    }

    static boolean here() {
        return on(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** @param os {@code os.name}, @param processor {@code os.arch}, as Java says them */
    static boolean on(String os, String processor) {
        String system = system(os.toLowerCase(Locale.ROOT));
        String folder = "/ai/onnxruntime/native/" + system + "-" + processor(processor.toLowerCase(Locale.ROOT));
        return OcrLibrary.class.getResource(folder + "/" + file(system)) != null
                && OcrLibrary.class.getResource(MODEL) != null;
    }

    private static String system(String os) {
        return os.startsWith("windows") ? "win" : os.startsWith("mac") ? "osx" : os;
    }

    private static String processor(String processor) {
        return switch (processor) {
            case "amd64", "x86_64" -> "x64";
            case "arm64" -> "aarch64";
            default -> processor;
        };
    }

    private static String file(String system) {
        return switch (system) {
            case "win" -> "onnxruntime.dll";
            case "osx" -> "libonnxruntime.dylib";
            default -> "libonnxruntime.so";
        };
    }
}
