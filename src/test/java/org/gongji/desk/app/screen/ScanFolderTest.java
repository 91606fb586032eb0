package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanFolderTest {
    @TempDir
    Path home;
    private final Map<Sha256, byte[]> store = new HashMap<>();
    private ScanFolder scans;

    @BeforeEach
    void aPageMovedAside() throws IOException {
        scans = new ScanFolder(home);
        Files.writeString(scans.aside(false).resolve("page.jpg"), "page");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int sweep() {
        return scans.sweep(digest -> Optional.ofNullable(store.get(digest)));
    }

    @Test
    void keepsTheOriginalWhileNothingIsSealed() {
        assertThat(sweep()).isZero();
        assertThat(home.resolve("scans/taken/page.jpg")).hasContent("page");
        assertThat(scans.left()).isEqualTo(1);
    }

    @Test
    void removesItOnceTheSameBytesComeBackOutOfTheStore() {
        store.put(Sha256.of(bytes("page")), bytes("page"));
        assertThat(sweep()).isEqualTo(1);
        assertThat(home.resolve("scans/taken")).isEmptyDirectory();
        assertThat(scans.left()).isZero();
    }

    @Test
    void keepsItWhereTheStoreGivesBackSomethingElse() {
        store.put(Sha256.of(bytes("page")), bytes("pag"));
        assertThat(sweep()).isZero();
        assertThat(home.resolve("scans/taken/page.jpg")).exists();
    }

    @Test
    void leavesAloneWhatWaitsAndWhatWasRefused() throws IOException {
        store.put(Sha256.of(bytes("page")), bytes("page"));
        Files.writeString(home.resolve("scans/next.jpg"), "page");
        Files.writeString(scans.aside(true).resolve("odd.jpg"), "page");
        sweep();
        assertThat(home.resolve("scans/next.jpg")).exists();
        assertThat(home.resolve("scans/refused/odd.jpg")).exists();
        assertThat(scans.left()).isEqualTo(1);
    }
}
