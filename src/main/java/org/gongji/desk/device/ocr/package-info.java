/**
 * PP-OCR on onnxruntime, in a helper process: finds lines of print on a picture and reads them. Knows pixels and
 * characters; what the lines mean it refuses to know.
 */
package org.gongji.desk.device.ocr;
