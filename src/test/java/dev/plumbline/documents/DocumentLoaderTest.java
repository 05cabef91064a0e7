package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recognised, what is refused and why, and how texts are decoded. */
class DocumentLoaderTest {

    @TempDir
    private Path folder;

    private LoadedDocument load(String name, byte[] content) throws IOException, DocumentException {
        return load(write(name, content), LoadOptions.defaults());
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static LoadedDocument load(Path file, LoadOptions options) throws DocumentException {
        return new DocumentLoader().load(file, file.getFileName().toString(), options, Progress.NONE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertRefused(String name, byte[] content, Code code) throws IOException {
        assertRefused(write(name, content), LoadOptions.defaults(), code);
    }

    private static void assertRefused(Path file, LoadOptions options, Code code) {
        assertThatThrownBy(() -> load(file, options)).isInstanceOfSatisfying(DocumentException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessage(Messages.text(e.messageKey(), e.args().toArray()));
            assertThat(e).hasMessageContaining(file.getFileName().toString());
        });
    }

    @Test
    void everyReasonHasASentence() {
        assertThat(Arrays.stream(Code.values()).map(code -> Messages.text(code.messageKey(), "a.pdf", 1, 2)))
                .hasSize(Code.values().length)
                .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("{"));
    }

    @Test
    void aTextKeepsItsCharactersButTheMark() throws Exception {
        assertThat(load("a.txt", utf8("\ufeffone\r\ntwo\rthree\u2028")).layer().text())
                .isEqualTo("one\ntwo\rthree\u2028");
        assertThat(load("a.txt", "\ufeffgr\u00fcn \ud83d\ude00".getBytes(StandardCharsets.UTF_16LE)).layer().text())
                .isEqualTo("gr\u00fcn \ud83d\ude00");
        assertThat(load("a.txt", "\ufeffgr\u00fcn".getBytes(StandardCharsets.UTF_16BE)).layer().text())
                .isEqualTo("gr\u00fcn");
        assertThat(load("a.txt", "plain words".getBytes(StandardCharsets.UTF_16LE)).layer().text())
                .isEqualTo("plain words");
    }

    @Test
    void legacyEncodingsAreRecognised() throws Exception {
        String german = "Der Käufer übernimmt die Gewähr für die Schäden. Größe und Maß sind „gültig“. ".repeat(20);
        LoadedDocument document = load("de.txt", german.getBytes(Charset.forName("windows-1252")));
        assertThat(document.layer().text()).isEqualTo(german);
        assertThat(document.notes()).extracting(note -> note.messageKey())
                .containsExactly("note.document.encoding_guessed");
        String russian = "Договор поставки заключён между сторонами и вступает в силу сегодня. ".repeat(20);
        assertThat(load("ru.txt", russian.getBytes(Charset.forName("windows-1251"))).layer().text()).isEqualTo(russian);
        String japanese = "契約は本日から有効となり、両当事者はこれに署名しました。".repeat(20);
        assertThat(load("ja.txt", japanese.getBytes(Charset.forName("Shift_JIS"))).layer().text()).isEqualTo(japanese);
    }

    @Test
    void oneBadByteDoesNotTurnUtf8IntoSomethingElse() throws Exception {
        byte[] bytes = utf8("Größe und Maß, Käufer und Verkäufer, für und über. ".repeat(5));
        bytes[20] = (byte) 0xff;
        LoadedDocument document = load("a.txt", bytes);
        assertThat(document.layer().text()).contains("Käufer").contains("\ufffd");
        assertThat(document.notes()).extracting(note -> note.messageKey()).containsExactly("note.document.bad_bytes");
    }

    @Test
    void markdownIsTextUnderItsName() throws Exception {
        LoadedDocument document = load("notes.md", utf8("# Title\n\n*text*"));
        assertThat(document.type()).isEqualTo(FileType.MARKDOWN);
        assertThat(document.layer().text()).isEqualTo("# Title\n\n*text*");
        assertThat(load("a.txt", utf8("x")).type()).isEqualTo(FileType.TEXT);
    }

    @Test
    void contentCountsBeforeTheName() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("words", 50, 700);
            Path file = Files.move(pdf.save(folder), folder.resolve("called.txt"));
            assertThat(load(file, LoadOptions.defaults()).type()).isEqualTo(FileType.PDF);
        }
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        assertRefused(folder.resolve("gone.pdf"), LoadOptions.defaults(), Code.NOT_FOUND);
        assertRefused(Files.createDirectory(folder.resolve("folder.pdf")), LoadOptions.defaults(), Code.NOT_A_FILE);
        assertRefused("empty.pdf", new byte[0], Code.EMPTY);
        assertRefused("text.pdf", utf8("this is only called a PDF"), Code.NOT_WHAT_ITS_NAME_SAYS);
        assertRefused("text.docx", utf8("this is only called a DOCX"), Code.NOT_WHAT_ITS_NAME_SAYS);
        assertRefused("nul.txt", new byte[] {'a', 'b', 0, 'c', 'd'}, Code.BINARY);
        assertRefused("controls.txt", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, Code.BINARY);
        assertRefused("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Code.UNKNOWN_TYPE);
        assertRefused("rich.txt", utf8("{\\rtf1 hello}"), Code.UNKNOWN_TYPE);
        assertRefused("broken.pdf", utf8("%PDF-1.7\nand then nothing of the kind"), Code.DAMAGED);
        assertRefused("broken.docx", utf8("PK\u0003\u0004 and then nothing"), Code.DAMAGED);
        assertRefused(write("long.txt", utf8("x".repeat(100))),
                new LoadOptions(1, "", 50, 1, 1, Duration.ofSeconds(1)), Code.TOO_LARGE);
        assertRefused(write("long.txt", utf8("x".repeat(100))),
                new LoadOptions(1, "", 500, 1, 60, Duration.ofSeconds(1)), Code.TOO_LONG);
    }

    @Test
    void aPasswordOpensAnEncryptedPdf() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("secret words", 50, 700);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.document().protect(policy);
            Path file = pdf.save(folder);
            assertRefused(file, LoadOptions.defaults(), Code.ENCRYPTED);
            assertRefused(file, LoadOptions.defaults().withPassword("wrong"), Code.WRONG_PASSWORD);
            assertThat(load(file, LoadOptions.defaults().withPassword("user")).layer().text())
                    .isEqualTo("secret words");
            assertThat(LoadOptions.defaults().withPassword("user").toString()).doesNotContain("user");
        }
    }

    /** A small PDF with a table of objects, read as Latin-1. */
    private String tablePdf() throws Exception {
        try (SamplePdf pdf = new SamplePdf().page().text("Still here", 50, 700)) {
            Path file = folder.resolve("table.pdf");
            pdf.document().save(file.toFile(), CompressParameters.NO_COMPRESSION);
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
    }

    private LoadedDocument loadLatin(String bytes) throws Exception {
        return load("changed.pdf", bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aPdfWhoseTableIsLostOrWrongIsMarkedAsRecovered() throws Exception {
        String whole = tablePdf();
        assertThat(loadLatin(whole).notes()).isEmpty();
        Matcher entry = Pattern.compile("00000(\\d{5}) 00000 n").matcher(whole);
        assertThat(entry.find()).isTrue();
        int wrong = Integer.parseInt(entry.group(1)) + 3;
        List<String> damaged = List.of(whole.replaceAll("startxref\\s+\\d+", "startxref 7"),
                whole.substring(0, whole.lastIndexOf("startxref")), whole.replace("\nxref", "\nxxxx"),
                entry.replaceFirst("00000%05d 00000 n".formatted(wrong)),
                whole.replace("/Root", "/Boot"));
        for (String bytes : damaged) {
            LoadedDocument document = loadLatin(bytes);
            assertThat(document.layer().text()).isEqualTo("Still here");
            assertThat(document.notes()).extracting(Problem::messageKey).containsExactly("note.document.recovered");
        }
    }

    @Test
    void whatStandsBeforeAPdfIsNoDamage() throws Exception {
        String whole = tablePdf();
        for (String before : List.of("\ufeff", "@PJL ENTER LANGUAGE=PDF\n", "\n\n", "x".repeat(900) + "\n")) {
            LoadedDocument document = load("printed.pdf", concat(utf8(before), whole.getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(document.layer().text()).isEqualTo("Still here");
            assertThat(document.notes()).isEmpty();
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void aPageThatAsksForMoreThanAnyPageHasIsReadAsFarAsItGoes() throws Exception {
        try (SamplePdf pdf = new SamplePdf().page().text("Before", 50, 700).endlessForms().page().text("Next page", 50, 700)) {
            LoadedDocument document = load(pdf.save(folder), LoadOptions.defaults());
            assertThat(document.layer().text()).isEqualTo("Before\fNext page");
            assertThat(document.notes()).extracting(Problem::messageKey).containsExactly("note.document.page_partly_read");
        }
    }

    @Test
    void tooManyPagesAreRefused() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().page().page();
            LoadOptions two = new LoadOptions(1, "", 1 << 20, 2, 100, Duration.ofSeconds(9));
            assertRefused(pdf.save(folder), two, Code.TOO_LONG);
        }
    }

    @Test
    void timeThatIsUpEndsTheWork() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            pdf.page().text("words", 50, 700);
            assertRefused(pdf.save(folder), LoadOptions.defaults().withMaxTime(Duration.ofSeconds(-1)), Code.TOO_SLOW);
        }
    }

    @Test
    void aCancelledLoadStopsBetweenPages() throws Exception {
        try (SamplePdf pdf = new SamplePdf()) {
            for (int i = 0; i < 40; i++) {
                pdf.page().text("words", 50, 700);
            }
            AtomicInteger reported = new AtomicInteger();
            Progress progress = new Progress() {
                @Override
                public void report(long done, long total, String what) {
                    reported.incrementAndGet();
                }

                @Override
                public boolean isCancelled() {
                    return reported.get() >= 5;
                }
            };
            Path file = pdf.save(folder);
            for (int threads : new int[] {1, 3}) {
                reported.set(0);
                LoadOptions options = LoadOptions.defaults().withThreads(threads);
                assertThatThrownBy(() -> new DocumentLoader().load(file, "a.pdf", options, progress))
                        .isInstanceOf(CancellationException.class);
                assertThat(reported.get()).isLessThan(10);
            }
        }
    }
}
