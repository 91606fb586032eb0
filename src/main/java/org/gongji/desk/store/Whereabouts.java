package org.gongji.desk.store;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;

/**
 * By what a machine is known again: the addresses of its network cards and the serials of its disks. What lies on the
 * disk (machine-id, host name) is cloned with it and says nothing. One common mark is enough: cards are exchanged.
 */
final class Whereabouts {
    private static final Path DISKS = Path.of("/dev/disk/by-id");
    /** The bit of an address that was made up by software: good for nothing where a real one exists. */
    private static final int MADE_UP = 0x02;

    private final Set<String> marks;

    Whereabouts(Set<String> marks) {
        this.marks = Set.copyOf(marks);
    }

    static Whereabouts here() {
        Set<String> marks = new TreeSet<>(cards());
        marks.addAll(disks());
        return new Whereabouts(marks);
    }

    private static List<String> cards() {
        List<byte[]> all = new ArrayList<>();
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                byte[] address = card.isLoopback() ? null : card.getHardwareAddress();
                if (address != null && address.length == 6) {
                    all.add(address);
                }
            }
        } catch (SocketException e) {
            return List.of();
        }
        List<byte[]> real = all.stream().filter(address -> (address[0] & MADE_UP) == 0).toList();
        return (real.isEmpty() ? all : real).stream().map(address -> "card " + HexFormat.of()
                .formatHex(address)).toList();
    }

    private static List<String> disks() {
        if (!Files.isDirectory(DISKS)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(DISKS)) {
            return names.map(name -> name.getFileName().toString())
                    .filter(name -> (name.startsWith("ata-") || name.startsWith("nvme-")) && !name.contains("-part"))
                    .map(name -> "disk " + name).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What the store keeps: digests, so that nobody learns a machine's serials from a store. */
    Set<String> of(StoreIdentity store) {
        return marks.stream().map(mark -> Sha256.of((store.storeId() + ' ' + mark)
                .getBytes(StandardCharsets.UTF_8)).hex()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without a mark on either side nothing can be said, and nobody is asked. */
    static boolean differ(Set<String> then, Set<String> now) {
        return !then.isEmpty() && !now.isEmpty() && Collections.disjoint(then, now);
    }
}
