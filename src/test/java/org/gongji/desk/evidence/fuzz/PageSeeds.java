package org.gongji.desk.evidence.fuzz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What the fuzzer starts from: small pictures of every kind, PDFs of every kind, and their parts. */
final class PageSeeds {
    private static final List<String> OBJECTS = List.of("", "4 0 obj<</Length 9>>stream\n0 0 9 9 re\nendstream endobj\n",
            "7 0 obj<</S/JavaScript/JS(x)>>endobj\n", "7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n",
            "7 0 obj<</CA .5/SMask/None/BM/Multiply>>endobj\n", "7 0 obj[7 0 R<</A 7 0 R>>(a)<62>/N -1.5 true null]endobj\n",
            "8 0 obj<</Type/Pages/Kids[8 0 R 2 0 R]/Count 4>>endobj\n");
    private static final List<String> CONTENT = List.of("0 0 9 9 re f", "q .5 0 0 .5 1 1 cm 1 0 0 rg 0 0 m 9 9 l S Q",
            "BT/F 9 Tf 1 1 Td(abc)Tj[(a)-9(b)]TJ ET", "BI/W 2/H 2/BPC 8/CS/G ID abcdEI Q", "/G gs/P Do 0 0 9 9 re W n",
            "1 1 m 2 2 3 3 4 4 c 5 5 6 6 v h B*[1 2]0 d 2 w 1 J 1 j 9 M", ".1 .2 .3 .4 k .5 g/DeviceRGB cs 1 0 1 scn",
            "q ".repeat(70), "0 0 9 9 re f ".repeat(60));
    private static final List<String> PICTURES = List.of(
            "/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/Length 4>>stream\nabcd",
            "/Width 8/Height 4/BitsPerComponent 1/ColorSpace[/Indexed/DeviceRGB 1<000000ffffff>]/Length 4>>stream\nabcd",
            "/Width 8/Height 8/BitsPerComponent 1/ImageMask true/Decode[1 0]/Length 8>>stream\nabcdabcd",
            "/Width 16/Height 16/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 16/Rows 16>>/BitsPerComponent 1"
                    + "/ColorSpace/DeviceGray/Length 8>>stream\n\u0026\u00a0\u00d6\u009b\u0000\u0010\u0001\u0000",
            "/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB/SMask 5 0 R/Length 12>>stream\nabcdabcdabcd");

    private PageSeeds() {
    }

    static void write(Path folder) throws IOException {
        List<byte[]> all = all();
        for (int i = 0; i < all.size(); i++) {
            Files.write(folder.resolve("seed-" + i), all.get(i));
        }
    }

    private static List<byte[]> all() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_USHORT_GRAY}) {
            all.add(seed(PageFuzz.WHOLE, encoded(type, "png", false)));
        }
        for (boolean progressive : new boolean[] {false, true}) {
            all.add(seed(PageFuzz.WHOLE, encoded(BufferedImage.TYPE_INT_RGB, "jpeg", progressive)));
            all.add(seed(PageFuzz.WHOLE, encoded(BufferedImage.TYPE_BYTE_GRAY, "jpeg", progressive)));
        }
        all.add(seed(PageFuzz.WHOLE, withExif(encoded(BufferedImage.TYPE_INT_RGB, "jpeg", false))));
        for (String start : List.of("GIF89a", "BM", "II*\0", "RIFF....WEBP", "....ftypheic", "%PDF-1.7\n%%EOF")) {
            all.add(seed(PageFuzz.WHOLE, latin(start)));
        }
        all.add(seed(PageFuzz.PNG_ROWS, rows(4, 4, 8, 2, 0, 0)));
        all.add(seed(PageFuzz.PNG_ROWS, rows(9, 9, 8, 6, 1, 0)));
        all.add(seed(PageFuzz.PNG_ROWS, rows(8, 8, 4, 3, 0, 30)));
        all.add(seed(PageFuzz.PNG_ROWS, rows(8, 8, 16, 0, 1, 0)));
        OBJECTS.forEach(text -> all.add(seed(PageFuzz.PDF_OBJECTS, latin(text))));
        CONTENT.forEach(text -> all.add(seed(PageFuzz.PDF_CONTENT, latin(text))));
        PICTURES.forEach(text -> all.add(seed(PageFuzz.PDF_PICTURE, latin(text))));
        byte[] jpeg = encoded(BufferedImage.TYPE_INT_RGB, "jpeg", false);
        all.add(seed(PageFuzz.PDF_PICTURE, latin("/Width 12/Height 9/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode"
                + "/Length " + jpeg.length + ">>stream\n" + new String(jpeg, StandardCharsets.ISO_8859_1))));
        for (String text : List.of("<</Type/Font/Subtype/TrueType/BaseFont/A/Encoding/WinAnsiEncoding>>", "<</S/Launch>>",
                "<</CA .3>>", "[1 2 3]")) {
            all.add(seed(PageFuzz.PDF_HIDDEN, latin(text)));
        }
        return all;
    }

    private static byte[] rows(int width, int height, int depth, int colour, int interlaced, int palette) {
        byte[] rest = new byte[10 + palette + height * (1 + width * 4)];
        rest[0] = (byte) width;
        rest[1] = (byte) height;
        rest[2] = (byte) depth;
        rest[3] = (byte) colour;
        rest[4] = (byte) interlaced;
        rest[5] = (byte) palette;
        return rest;
    }

    private static byte[] encoded(int type, String format, boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(12, 9, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 12, 9);
        pen.setColor(Color.RED);
        pen.drawLine(0, 0, 11, 8);
        pen.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg) {
        byte[] segment = latin("\u00FF\u00E1\0\"Exif\0\0MM\0*\0\0\0\b\0\1\u0001\u0012\0\3\0\0\0\1\0\6\0\0\0\0\0\0");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment);
        out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] seed(int kind, byte[] rest) {
        byte[] out = new byte[rest.length + 1];
        out[0] = (byte) kind;
        System.arraycopy(rest, 0, out, 1, rest.length);
        return out;
    }
}
