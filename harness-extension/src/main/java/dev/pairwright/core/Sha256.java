package dev.pairwright.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apiguardian.api.API;

/**
 * A SHA-256 over exact bytes, written {@code sha256:} and 64 hexadecimal digits.
 *
 * @param value the written form
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Sha256(@JsonValue String value) {

    private static final String PREFIX = "sha256:";
    private static final int LENGTH = PREFIX.length() + 64;
    private static final String HEX = "0123456789abcdef";

    /**
     * Takes the written form.
     *
     * @throws IllegalArgumentException if the value is not {@code sha256:} and 64 lower-case hexadecimal digits
     */
    @JsonCreator
    public Sha256 {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a SHA-256: \"" + value + "\"");
        }
    }

    private static boolean isWellFormed(String value) {
        if (value.length() != LENGTH || !value.startsWith(PREFIX)) {
            return false;
        }
        for (int i = PREFIX.length(); i < LENGTH; i++) {
            if (HEX.indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The hash of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return ofDigest(digest().digest(bytes));
    }

    /** The hash of this text's UTF-8 bytes. */
    public static Sha256 ofText(String text) {
        return ofDigest(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Wraps the 32 bytes that a {@link #digest()} gave. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(PREFIX + HexFormat.of().formatHex(digest));
    }

    /** A hash from its 64 digits alone, as {@code sha256sum} prints them. */
    public static Sha256 ofHex(String hex) {
        return new Sha256(PREFIX + hex);
    }

    /** A fresh SHA-256 digest; every Java platform has one. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** The 64 digits without the prefix. */
    public String hex() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
