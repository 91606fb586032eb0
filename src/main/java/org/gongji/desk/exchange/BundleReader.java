package org.gongji.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.Bag;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Tree;

/** Opens bundles at the centre, or wherever the centre's key is. */
public final class BundleReader {
    private final OpeningKey key;
    private final StoreMode mode;
    private final String office;

    /** @param office the addressee these bundles must name, six digits */
    public BundleReader(OpeningKey key, StoreMode mode, String office) {
        this.key = key;
        this.mode = mode;
        this.office = office;
    }

    /** One part, whole in itself: envelope, signature, bag, manifest, every act's payload. */
    public Reading<BundlePart> readPart(byte[] der) {
        return Reading.of(() -> part(der));
    }

    /** All parts of one bundle, in any order. */
    public Reading<ReceivedBundle> read(List<byte[]> parts) {
        return Reading.of(() -> {
            List<BundlePart> opened = new ArrayList<>();
            for (byte[] der : parts) {
                opened.add(part(der));
            }
            return ReceivedBundle.of(opened);
        });
    }

    /** Whole in itself; to whom and in which mode is not asked. */
    static BundlePart opened(byte[] der, OpeningKey key) throws Rejected {
        return bag(new SignedReader().read(new EnvelopeReader().open(der, key)));
    }

    private BundlePart part(byte[] der) throws Rejected {
        BundlePart part = opened(der, key);
        if (part.label().mode() != mode) {
            throw new Rejected(Fault.WRONG_MODE, part.label().mode().word());
        }
        Addressing.demandAddressee(part.label().to(), office);
        return part;
    }

    private static BundlePart bag(SignedContent content) throws Rejected {
        try {
            Bag bag = Bag.read(content.content());
            BundleLabel label = BundleLabel.of(Tree.canonical("bundle.json",
                    bag.file(Bundle.LABEL).orElseThrow(() -> new Malformed("bag: no bundle.json"))));
            if (!bag.name().equals(label.name())) {
                throw new Malformed("bag: folder and bundle.json disagree");
            }
            demandNamedByDigest(bag);
            return new BundlePart(label, bag, acts(bag), content.onlySigner());
        } catch (Malformed e) {
            throw new Rejected(Fault.BAG_BROKEN, e.getMessage());
        }
    }

    private static void demandNamedByDigest(Bag bag) throws Malformed {
        for (Map.Entry<String, byte[]> file : bag.payload().entrySet()) {
            String path = file.getKey();
            boolean blob = path.startsWith("data/forms/") || path.startsWith("data/evidence/");
            if (blob && !path.substring(path.lastIndexOf('/') + 1).startsWith(Sha256.of(file.getValue()).hex())) {
                throw new Malformed("bag: a file is not what its name says");
            }
            if (!blob && !path.equals(Bundle.LABEL) && !path.equals(BundleWriter.ACTS)) {
                throw new Malformed("bag: a file nobody knows");
            }
        }
    }

    private static List<ActLine> acts(Bag bag) throws Malformed {
        List<ActLine> acts = new ArrayList<>();
        String text = new String(bag.file(BundleWriter.ACTS).orElse(new byte[0]), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            acts.add(ActLine.read(line.getBytes(StandardCharsets.UTF_8)));
        }
        return acts;
    }
}
