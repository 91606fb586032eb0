package org.gongji.desk.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.TrustList;

/**
 * Signs, seals and carries a bundle to a medium: {@code .part} → fsync → read back → rename → fsync of the folder.
 * All parts come under their own names together, after all were read back.
 */
public final class BundleExport {
    private static final String UNFINISHED = ".part";

    private final SigningKey window;
    private final List<X509Certificate> recipients;
    private final EnvelopeWriter envelopes;

    public BundleExport(SigningKey window, TrustList trust, SecureRandom random) {
        this.window = window;
        this.recipients = trust.recipients();
        this.envelopes = new EnvelopeWriter(random);
    }

    /** The four stages the screen shows. */
    public enum Stage {
        SEALING, READING_BACK, NAMING, DONE
    }

    public Exported to(Medium medium, Bundle bundle, Consumer<Stage> progress) {
        Medium.State before = medium.state();
        if (before != Medium.State.READY) {
            return new Exported.Failed(trouble(before), false);
        }
        boolean naming = false;
        try {
            progress.accept(Stage.SEALING);
            List<Exported.File> files = writeAll(medium, bundle);
            progress.accept(Stage.READING_BACK);
            for (Exported.File file : files) {
                if (!medium.digest(file.name() + UNFINISHED).equals(file.sha256())) {
                    return new Exported.Failed(Exported.Trouble.DAMAGED, !cleared(medium, bundle, naming));
                }
            }
            progress.accept(Stage.NAMING);
            naming = true;
            for (Exported.File file : files) {
                medium.rename(file.name() + UNFINISHED, file.name());
            }
            medium.settle();
            progress.accept(Stage.DONE);
            return new Exported.Done(bundle.contentHash(), files);
        } catch (IOException e) {
            Exported.Trouble trouble = trouble(medium.state());
            return new Exported.Failed(trouble, !cleared(medium, bundle, naming));
        }
    }

    private List<Exported.File> writeAll(Medium medium, Bundle bundle) throws IOException {
        List<Exported.File> files = new ArrayList<>();
        List<String> names = bundle.fileNames();
        for (int part = 1; part <= bundle.parts(); part++) {
            byte[] zip = bundle.part(part).zip();
            MessageDigest digest = Sha256.digest();
            long[] size = new long[1];
            medium.write(names.get(part - 1) + UNFINISHED, out -> {
                Counted counted = new Counted(new DigestOutputStream(out, digest));
                envelopes.write(zip, List.of(window), recipients, counted);
                counted.flush();
                size[0] = counted.count;
            });
            files.add(new Exported.File(names.get(part - 1), size[0], Sha256.ofDigest(digest.digest())));
        }
        return files;
    }

    /**
     * Takes away what this attempt wrote, so that nobody carries half a bundle off. Finished files go only when some
     * may already be new: before that, they are an earlier export of the same bundle and whole.
     */
    private static boolean cleared(Medium medium, Bundle bundle, boolean naming) {
        try {
            for (String name : bundle.fileNames()) {
                medium.remove(name + UNFINISHED);
                if (naming) {
                    medium.remove(name);
                }
            }
            medium.settle();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Exported.Trouble trouble(Medium.State state) {
        return switch (state) {
            case GONE -> Exported.Trouble.GONE;
            case FULL -> Exported.Trouble.FULL;
            case READ_ONLY -> Exported.Trouble.READ_ONLY;
            case READY -> Exported.Trouble.FAILING;
        };
    }

    private static final class Counted extends FilterOutputStream {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
