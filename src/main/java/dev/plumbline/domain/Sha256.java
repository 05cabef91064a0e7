package dev.plumbline.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {

    private Sha256() {}

    /** A new one. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Takes a stream in to its end; it stays open. */
    public static void add(MessageDigest digest, InputStream in) throws IOException {
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
    }

    /** What was taken in so far, as lower-case hex; the digest starts anew. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a stream to its end, which stays open; lower-case hex. */
    public static String hex(InputStream in) throws IOException {
        MessageDigest digest = digest();
        add(digest, in);
        return hex(digest);
    }
}
