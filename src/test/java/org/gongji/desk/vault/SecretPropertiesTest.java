package org.gongji.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A settings file with secrets")
class SecretPropertiesTest {
    /** jasypt's padding alone lets one wrong key in two hundred and fifty-six through. */
    private static final int WRONG_KEYS = 120;

    private final SecureRandom random = new SecureRandom();
    private final String key = SecretProperties.newKey(random);

    private byte[] file() {
        SecretProperties properties = SecretProperties.empty(key);
        properties.put("idle.minutes", "7");
        properties.putSecret("second.folder", "/介质/second");
        return properties.bytes();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void showsPlainValuesAndNoSecret() {
        assertThat(text(file())).contains("idle.minutes=7\n", "second.folder=ENC(").doesNotContain("介质", "second\n")
                .doesNotContain("\\u4ECB").doesNotContain("#");
        SecretProperties read = SecretProperties.of(file(), key);
        assertThat(read.get("idle.minutes")).contains("7");
        assertThat(read.get("second.folder")).contains("/介质/second");
        assertThat(read.get("nothing")).isEmpty();
    }

    @Test
    void opensByNoOtherKey() {
        byte[] file = file();
        int refused = 0;
        for (int k = 0; k < WRONG_KEYS; k++) {
            SecretProperties read = SecretProperties.of(file, SecretProperties.newKey(random));
            assertThatThrownBy(() -> read.get("second.folder")).isInstanceOf(SealBrokenException.class);
            refused++;
        }
        assertThat(refused).isEqualTo(WRONG_KEYS);
    }

    @Test
    void refusesASecretThatWasChangedOrMoved() {
        String file = text(file());
        String moved = file.replace("second.folder=", "first.folder=");
        assertThatThrownBy(() -> SecretProperties.of(moved.getBytes(StandardCharsets.UTF_8), key).get("first.folder"))
                .isInstanceOf(SealBrokenException.class);
        String garbage = file.replaceAll("ENC\\(.{8}", "ENC(AAAAAAAA");
        assertThat(garbage).isNotEqualTo(file);
        assertThatThrownBy(() -> SecretProperties.of(garbage.getBytes(StandardCharsets.UTF_8), key)
                .get("second.folder")).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void takesNoPlainValueThatWouldReadAsASecret() {
        assertThatThrownBy(() -> SecretProperties.empty(key).put("idle.minutes", "ENC(abc)"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
