package dev.plumbline.encryption;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret of an encrypted workspace, in its file {@code workspace.key}. Every use has a key of its own, derived from
 * the secret by HKDF-SHA-256 (RFC 5869).
 */
public final class WorkspaceKey {

    private static final String NAME = "workspace.key";
    private static final int BYTES = 32;

    private final byte[] secret;

    private WorkspaceKey(byte[] secret) {
        this.secret = secret;
    }

    /** True when the workspace in a folder is encrypted. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * A new secret, and its file.
     *
     * @throws FileAlreadyExistsException rather than lose the key of something that is there
     */
    public static WorkspaceKey create(Path folder, char[] password) throws IOException {
        if (isIn(folder)) {
            throw new FileAlreadyExistsException(folder.resolve(NAME).toString());
        }
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        KeyFile.write(folder.resolve(NAME), secret, password);
        return new WorkspaceKey(secret);
    }

    /** @throws KeyException when the password is another or the file is damaged */
    public static WorkspaceKey open(Path folder, char[] password) throws IOException, KeyException {
        return new WorkspaceKey(KeyFile.read(folder.resolve(NAME), password));
    }

    /** Locks the secret with another password; what is sealed stays as it is, older backups too. */
    public void changePassword(Path folder, char[] password) throws IOException {
        KeyFile.write(folder.resolve(NAME), secret, password);
    }

    /** 32 bytes, for the database. */
    public byte[] database() {
        return derived("plumbline database 1");
    }

    /** For the documents and their layers. */
    public SealedFiles files() {
        return new SealedFiles(derived("plumbline files 1"));
    }

    private byte[] derived(String use) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract().addIKM(secret)
                    .thenExpand(use.getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }
}
