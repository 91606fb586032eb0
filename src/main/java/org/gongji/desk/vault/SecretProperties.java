package org.gongji.desk.vault;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.gongji.desk.base.Sha256;
import org.jasypt.encryption.pbe.StandardPBEStringEncryptor;
import org.jasypt.exceptions.EncryptionOperationNotPossibleException;
import org.jasypt.iv.RandomIvGenerator;
import org.jasypt.properties.EncryptableProperties;
import org.jasypt.properties.PropertyValueEncryptionUtils;
import org.jasypt.salt.RandomSaltGenerator;

/**
 * A properties file whose secrets stand as {@code ENC(…)} under a key of the store. jasypt's CBC carries no proof, so
 * a digest of name and value goes in front of each secret: a wrong key, and a secret moved to another name, are found.
 */
public final class SecretProperties {
    private static final String ALGORITHM = "PBEWITHHMACSHA512ANDAES_256";
    /** The key is 256 random bits already: nothing is gained by stretching it further. */
    private static final int ROUNDS = 10_000;
    private static final int KEY_BYTES = 32;
    private static final int DIGEST = 64;

    private final Properties values;
    private final StandardPBEStringEncryptor jasypt;

    private SecretProperties(StandardPBEStringEncryptor jasypt) {
        this.jasypt = jasypt;
        this.values = new EncryptableProperties(jasypt);
    }

    /** 256 random bits, Base64: jasypt takes nothing but ASCII. The caller keeps it sealed. */
    public static String newKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            return Base64.getEncoder().encodeToString(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    public static SecretProperties empty(String key) {
        StandardPBEStringEncryptor jasypt = new StandardPBEStringEncryptor();
        jasypt.setAlgorithm(ALGORITHM);
        jasypt.setKeyObtentionIterations(ROUNDS);
        jasypt.setSaltGenerator(new RandomSaltGenerator());
        jasypt.setIvGenerator(new RandomIvGenerator());
        char[] password = key.toCharArray();
        try {
            jasypt.setPasswordCharArray(password);
        } finally {
            Arrays.fill(password, '\0');
        }
        return new SecretProperties(jasypt);
    }

    /** @throws IllegalArgumentException when these bytes are no properties file */
    public static SecretProperties of(byte[] file, String key) {
        SecretProperties read = empty(key);
        try {
            read.values.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /**
     * A plain value, or an opened secret.
     *
     * @throws SealBrokenException when a secret does not open by this key, or belongs to another name
     */
    public Optional<String> get(String name) {
        boolean secret = isSecret(name);
        try {
            return Optional.ofNullable(values.getProperty(name)).map(value -> secret ? proved(name, value) : value);
        } catch (EncryptionOperationNotPossibleException e) {
            throw broken(e);
        }
    }

    private boolean isSecret(String name) {
        // jasypt decrypts in get and getProperty alike; only the entries show what stands in the file
        return values.entrySet().stream().anyMatch(entry -> entry.getKey().equals(name)
                && entry.getValue() instanceof String text && PropertyValueEncryptionUtils.isEncryptedValue(text));
    }

    private static String proved(String name, String opened) {
        if (opened.length() < DIGEST || !MessageDigest.isEqual(
                opened.substring(0, DIGEST).getBytes(StandardCharsets.UTF_8),
                digest(name, opened.substring(DIGEST)).getBytes(StandardCharsets.UTF_8))) {
            throw broken(new IllegalArgumentException("not this name's secret"));
        }
        return opened.substring(DIGEST);
    }

    private static SealBrokenException broken(Exception cause) {
        return new SealBrokenException(new GeneralSecurityException(cause));
    }

    private static String digest(String name, String value) {
        return Sha256.of((name + "\0" + value).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** @throws IllegalArgumentException for a value that would be read as a secret */
    public void put(String name, String value) {
        if (PropertyValueEncryptionUtils.isEncryptedValue(value)) {
            throw new IllegalArgumentException("a plain value does not look like a secret");
        }
        values.setProperty(name, value);
    }

    public void putSecret(String name, String value) {
        values.setProperty(name, PropertyValueEncryptionUtils.encrypt(digest(name, value) + value, jasypt));
    }

    public void remove(String name) {
        values.remove(name);
    }

    /** The file, in the order of its names and without the hour {@link Properties} would write into it. */
    public byte[] bytes() {
        StringWriter written = new StringWriter();
        try {
            values.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString().lines().filter(line -> !line.startsWith("#")).sorted()
                .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }
}
