package dev.plumbline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which passwords are tried, in which order, and when a person is asked. */
class PasswordsTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final Passwords passwords = new Passwords();
    private final List<String> tried = new ArrayList<>();

    @BeforeEach
    void makePdf() throws IOException {
        file = folder.resolve("secret.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "right", new AccessPermission()));
            document.save(file.toFile());
        }
    }

    private int pages() throws DocumentException {
        return passwords.open("secret.pdf", LoadOptions.defaults(), options -> {
            tried.add(options.password());
            return new DocumentLoader().load(file, "secret.pdf", options, Progress.NONE).layer().pages().size();
        });
    }

    private void assertRefused(Code code) {
        assertThatThrownBy(this::pages).isInstanceOfSatisfying(DocumentException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void everyPasswordGivenIsTriedAndTheOneThatOpensComesFirstNextTime() throws DocumentException {
        assertRefused(Code.ENCRYPTED);
        passwords.add("right");
        passwords.add("wrong");
        passwords.add("");
        assertThat(pages()).isEqualTo(1);
        assertThat(pages()).isEqualTo(1);
        assertThat(tried).containsExactly("", "", "wrong", "right", "", "right");
    }

    @Test
    void wrongPasswordsSaySo() {
        passwords.add("wrong");
        assertRefused(Code.WRONG_PASSWORD);
    }

    @Test
    void aPersonIsAskedUntilTheDocumentOpens() throws DocumentException {
        List<String> asked = new ArrayList<>();
        Iterator<String> answers = List.of("wrong", "owner").iterator();
        passwords.askWith((title, refused) -> {
            asked.add(title + " " + refused);
            return Optional.of(answers.next());
        });
        assertThat(pages()).isEqualTo(1);
        assertThat(asked).containsExactly("secret.pdf false", "secret.pdf true");
        assertThat(pages()).isEqualTo(1);
        assertThat(tried).containsExactly("", "wrong", "owner", "", "owner");
    }

    @Test
    void aPersonMayLeaveItClosed() {
        passwords.askWith((title, refused) -> refused ? Optional.empty() : Optional.of("wrong"));
        assertRefused(Code.WRONG_PASSWORD);
        passwords.askWith((title, refused) -> Optional.of(""));
        assertRefused(Code.ENCRYPTED);
    }

    @Test
    void whatIsNotProtectedAsksForNothing() throws IOException, DocumentException {
        file = Files.writeString(folder.resolve("open.txt"), "open");
        passwords.askWith((title, refused) -> {
            throw new IllegalStateException("nobody is to be asked");
        });
        String text = passwords.open("open.txt", LoadOptions.defaults(), options ->
                new DocumentLoader().load(file, "open.txt", options, Progress.NONE).layer().text());
        assertThat(text).isEqualTo("open");
    }
}
