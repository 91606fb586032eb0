package org.gongji.desk.identity.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.IRuntime;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/** Which lines of the parsers a set of inputs reaches, counted by JaCoCo on a copy of the classes. */
final class ParserLines {
    static final List<String> PARSERS = List.of("CheckDigit", "IdText", "IdShape", "IdNumbers", "IdFindings", "NameText",
            "Names", "NameCharacter", "Lookalikes", "Validity", "CardBlock");
    private static final String ROOM = "org.gongji.desk.identity.";

    private int reached;
    private int all;
    private final List<String> missed = new ArrayList<>();

    private ParserLines() {
    }

    static ParserLines reachedBy(List<byte[]> inputs) throws Exception {
        IRuntime runtime = new LoggerRuntime();
        RuntimeData data = new RuntimeData();
        runtime.startup(data);
        try {
            Class<?> fuzz = Class.forName(IdentityFuzz.class.getName(), true, new Watched(new Instrumenter(runtime)));
            Method one = fuzz.getMethod("fuzzerTestOneInput", byte[].class);
            for (byte[] input : inputs) {
                one.invoke(null, (Object) input);
            }
            ExecutionDataStore executed = new ExecutionDataStore();
            data.collect(executed, new SessionInfoStore(), false);
            return new ParserLines().count(executed);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        } finally {
            runtime.shutdown();
        }
    }

    private ParserLines count(ExecutionDataStore executed) throws IOException {
        CoverageBuilder found = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(executed, found);
        for (String parser : PARSERS) {
            try (InputStream bytes = bytes(ROOM + parser)) {
                analyzer.analyzeClass(bytes, parser);
            }
        }
        for (IClassCoverage one : found.getClasses()) {
            reached += one.getLineCounter().getCoveredCount();
            all += one.getLineCounter().getTotalCount();
            for (int line = one.getFirstLine(); line <= one.getLastLine(); line++) {
                if (one.getLine(line).getStatus() == ICounter.NOT_COVERED) {
                    missed.add(one.getSourceFileName() + ':' + line);
                }
            }
        }
        return this;
    }

    double share() {
        return all == 0 ? 0 : (double) reached / all;
    }

    List<String> missed() {
        return missed;
    }

    private static InputStream bytes(String name) {
        return ParserLines.class.getResourceAsStream('/' + name.replace('.', '/') + ".class");
    }

    /** Loads this room's classes anew, instrumented; everything else comes from where it always does. */
    private static final class Watched extends ClassLoader {
        private final Instrumenter instrumenter;

        Watched(Instrumenter instrumenter) {
            super(ParserLines.class.getClassLoader());
            this.instrumenter = instrumenter;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null || !name.startsWith(ROOM)) {
                    return loaded != null ? loaded : super.loadClass(name, resolve);
                }
                try (InputStream plain = bytes(name)) {
                    byte[] watched = instrumenter.instrument(plain, name);
                    return defineClass(name, watched, 0, watched.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
    }
}
