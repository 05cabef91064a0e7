package dev.plumbline.encryption;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.plumbline.encryption.KeyException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The file that keeps a workspace's secret locked with its password, so that the password can change without anything
 * being sealed anew: {@code PLUMBKEY}, version 1 (int), rounds (int), salt (16 bytes), nonce (12), then the 32 bytes of
 * the secret by AES-256-GCM with what comes before as associated data. The password becomes a key by
 * PBKDF2-HMAC-SHA-256 (RFC 8018); rounds as OWASP's password storage sheet asks.
 */
final class KeyFile {

    private static final long MAGIC = 0x504c554d424b4559L;
    private static final int VERSION = 1;
    private static final int ROUNDS = 600_000;
    /** A file that asks for more was not written by us and would only hold the program up. */
    private static final int MOST_ROUNDS = 10_000_000;

    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int SECRET = 32;
    private static final int TAG = 16;
    private static final int HEAD = 8 + 4 + 4 + SALT + NONCE;

    private KeyFile() {}

    /** Locks a secret with a password; the file is whole or untouched. */
    static void write(Path file, byte[] secret, char[] password) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        head.putLong(MAGIC).putInt(VERSION).putInt(ROUNDS).put(salt).put(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, password, head.array()).doFinal(secret);
            replace(file, ByteBuffer.allocate(HEAD + locked.length).put(head.array()).put(locked).flip());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The secret. */
    static byte[] read(Path file, char[] password) throws IOException, KeyException {
        if (Files.size(file) != HEAD + SECRET + TAG) {
            throw new KeyException(Reason.DAMAGED, "Not a key: " + file, null);
        }
        byte[] content = Files.readAllBytes(file);
        ByteBuffer head = ByteBuffer.wrap(content);
        int rounds;
        if (head.getLong() != MAGIC || head.getInt() != VERSION || (rounds = head.getInt()) < 1 || rounds > MOST_ROUNDS) {
            throw new KeyException(Reason.DAMAGED, "Not a key of this version: " + file, null);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, password, Arrays.copyOf(content, HEAD))
                    .doFinal(content, HEAD, SECRET + TAG);
        } catch (AEADBadTagException e) {
            throw new KeyException(Reason.WRONG_PASSWORD, "Another password: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, char[] password, byte[] head) throws GeneralSecurityException {
        ByteBuffer fields = ByteBuffer.wrap(head).position(12);
        int rounds = fields.getInt();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        fields.get(salt).get(nonce);
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, 8 * SECRET);
        SecretKey derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived.getEncoded(), "AES"), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    private static void replace(Path file, ByteBuffer content) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".part");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                while (content.hasRemaining()) {
                    out.write(content);
                }
                out.force(true);
            }
            Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
