package org.gongji.desk.device.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;

/** One network out of the models' jar: a picture in, numbers out. */
final class Network implements AutoCloseable {
    /** The desk works on the same two cores. */
    private static final int THREADS = 2;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    /** @param rows shape of the answer without the batch */
    record Answer(float[] values, int[] rows) {
    }

    private Network(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    /** @throws UnsatisfiedLinkError where the library or the model cannot be used on this machine */
    static Network load(String model) {
        try (InputStream in = Network.class.getResourceAsStream("/models/" + model);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (in == null) {
                throw new UnsatisfiedLinkError("no model " + model);
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(THREADS);
            options.setInterOpNumThreads(1);
            // waiting threads that spin would take the cores from the clerk's screen
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // lines have all widths: an arena that keeps the largest of each would grow for good
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new Network(environment, environment.createSession(in.readAllBytes(), options));
        } catch (IOException | OrtException | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw (UnsatisfiedLinkError) new UnsatisfiedLinkError("onnxruntime").initCause(e);
        }
    }

    /** @param pixels three equal channels of height × width, each pixel already as the network wants it */
    Answer run(FloatBuffer pixels, int height, int width) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, pixels, new long[]{1, 3, height, width});
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            OnnxTensor out = (OnnxTensor) result.get(0);
            float[] values = new float[out.getFloatBuffer().remaining()];
            out.getFloatBuffer().get(values);
            long[] shape = out.getInfo().getShape();
            return new Answer(values, Arrays.stream(shape).skip(1).mapToInt(Math::toIntExact).toArray());
        } catch (OrtException e) {
            throw new IllegalStateException("onnxruntime " + e.getCode(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("onnxruntime " + e.getCode(), e);
        }
    }
}
