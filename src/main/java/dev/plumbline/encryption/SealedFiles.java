package dev.plumbline.encryption;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Streams that nobody reads or changes without the key: Tink's streaming AEAD, AES-256-GCM in segments of 64 KiB with a
 * key for each file by HKDF. What was changed, cut short or put in another's place fails when it is read.
 */
public final class SealedFiles {

    private static final int SEGMENT = 1 << 16;

    private final AesGcmHkdfStreaming streaming;

    SealedFiles(byte[] key) {
        try {
            streaming = new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** @param purpose what the file is; it opens for the same purpose only */
    public OutputStream sealing(OutputStream out, String purpose) throws IOException {
        try {
            return streaming.newEncryptingStream(out, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Reading throws IOException when the content is not what was sealed for this purpose with this key. */
    public InputStream opening(InputStream in, String purpose) throws IOException {
        try {
            return streaming.newDecryptingStream(in, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
