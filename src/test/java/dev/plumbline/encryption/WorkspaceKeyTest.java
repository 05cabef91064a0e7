package dev.plumbline.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.encryption.KeyException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceKeyTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void theSamePasswordOpensTheSameKeys() throws Exception {
        WorkspaceKey made = WorkspaceKey.create(folder, PASSWORD);
        WorkspaceKey opened = WorkspaceKey.open(folder, PASSWORD);
        assertThat(opened.database()).hasSize(32).isEqualTo(made.database());
        assertThat(open(sealed("confidential".getBytes(), made), opened)).isEqualTo("confidential".getBytes());
    }

    @Test
    void anotherPasswordIsToldAsWrong() throws Exception {
        WorkspaceKey.create(folder, PASSWORD);
        assertThat(reason("correct horsf")).isEqualTo(Reason.WRONG_PASSWORD);
        assertThat(reason("")).isEqualTo(Reason.WRONG_PASSWORD);
    }

    @Test
    void everyChangedByteOfTheKeyFileIsNoticed() throws Exception {
        WorkspaceKey.create(folder, PASSWORD);
        Path file = folder.resolve("workspace.key");
        byte[] whole = Files.readAllBytes(file);
        for (int i : new int[] {0, 11, 20, 35, 44, 60, whole.length - 1}) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(reason(new String(PASSWORD))).as("byte %d", i)
                    .isEqualTo(i < 12 ? Reason.DAMAGED : Reason.WRONG_PASSWORD);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThat(reason(new String(PASSWORD))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void roundsThatNobodyWouldWaitForAreRefused() throws Exception {
        WorkspaceKey.create(folder, PASSWORD);
        Path file = folder.resolve("workspace.key");
        byte[] content = Files.readAllBytes(file);
        content[12] = 0x7f;
        Files.write(file, content);
        assertThat(reason(new String(PASSWORD))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aNewPasswordOpensWhatWasSealedBefore() throws Exception {
        WorkspaceKey key = WorkspaceKey.create(folder, PASSWORD);
        byte[] sealed = sealed("confidential".getBytes(), key);
        key.changePassword(folder, "new".toCharArray());
        assertThat(open(sealed, WorkspaceKey.open(folder, "new".toCharArray()))).isEqualTo("confidential".getBytes());
        assertThat(reason(new String(PASSWORD))).isEqualTo(Reason.WRONG_PASSWORD);
    }

    @Test
    void theKeyOfAnotherWorkspaceIsNeverReplaced() throws Exception {
        WorkspaceKey key = WorkspaceKey.create(folder, PASSWORD);
        assertThatThrownBy(() -> WorkspaceKey.create(folder, PASSWORD)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(WorkspaceKey.open(folder, PASSWORD).database()).isEqualTo(key.database());
    }

    @Test
    void whatIsSealedShowsNothingAndOpensWhole() throws Exception {
        long seed = 20261124;
        Random random = new Random(seed);
        WorkspaceKey key = WorkspaceKey.create(folder, PASSWORD);
        for (int length : new int[] {0, 1, 65_000, 65_536, 65_537, 300_000}) {
            byte[] content = new byte[length];
            random.nextBytes(content);
            byte[] sealed = sealed(content, key);
            assertThat(open(sealed, key)).as("seed %d, length %d", seed, length).isEqualTo(content);
            assertThat(sealed).as("a new key each time").isNotEqualTo(sealed(content, key));
        }
        assertThat(new String(sealed("confidential".repeat(100).getBytes(), key), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("confidential");
    }

    @Test
    void whatWasChangedCutShortOrExchangedFailsWhenItIsRead() throws Exception {
        WorkspaceKey key = WorkspaceKey.create(folder, PASSWORD);
        byte[] sealed = sealed(new byte[200_000], key);
        for (int i : new int[] {0, 30, 100_000, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> open(changed, key)).as("byte %d", i).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> open(Arrays.copyOf(sealed, 70_000), key)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> key.files().opening(new ByteArrayInputStream(sealed), "layer").readAllBytes())
                .isInstanceOf(IOException.class);
    }

    private Reason reason(String password) {
        return catchThrowableOfType(KeyException.class, () -> WorkspaceKey.open(folder, password.toCharArray())).reason();
    }

    private static byte[] sealed(byte[] content, WorkspaceKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = key.files().sealing(bytes, "document")) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] open(byte[] sealed, WorkspaceKey key) throws IOException {
        return key.files().opening(new ByteArrayInputStream(sealed), "document").readAllBytes();
    }
}
