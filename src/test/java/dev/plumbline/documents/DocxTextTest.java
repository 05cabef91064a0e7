package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DOCX files made here, read back: their paragraphs, numbers and text. */
class DocxTextTest {

    private static final String HEAD = "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>";
    private static final String TAIL = "</w:body></w:document>";
    private static final String RELATIONSHIPS = "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>";

    @TempDir
    private Path folder;

    private TextLayer body(String xml) throws IOException, DocumentException {
        return load(zip(Map.of("_rels/.rels", RELATIONSHIPS, "word/document.xml", HEAD + xml + TAIL))).layer();
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("sample.docx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static LoadedDocument load(Path file) throws DocumentException {
        return load(file, LoadOptions.defaults());
    }

    private static LoadedDocument load(Path file, LoadOptions options) throws DocumentException {
        return new DocumentLoader().load(file, file.getFileName().toString(), options, Progress.NONE);
    }

    private static List<String> paragraphs(TextLayer layer) {
        return layer.paragraphs().stream().map(p -> p.index() + ":" + p.span().of(layer.text())).toList();
    }

    private static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void whatWordProcessorsWriteIsRead() throws Exception {
        Path file = folder.resolve("poi.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("Before the table");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("left");
            table.getRow(0).getCell(1).setText("right");
            document.createParagraph().createRun().setText("After");
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("The header");
            document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("The footer");
            document.createFootnote().createParagraph().createRun().setText("A footnote");
            document.write(out);
        }
        LoadedDocument loaded = load(file);
        assertThat(loaded.type()).isEqualTo(FileType.DOCX);
        assertThat(loaded.layer().text())
                .isEqualTo("Before the table\nleft\nright\nAfter\nThe header\nThe footer\nA footnote");
        assertThat(paragraphs(loaded.layer())).containsExactly("0:Before the table", "1:left", "2:right", "3:After",
                "-1:The header", "-1:The footer", "-1:A footnote");
    }

    @Test
    void changesAreAcceptedTabsAndBreaksAreCharacters() throws Exception {
        TextLayer layer = body(p("<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>", r("kept "),
                "<w:ins>" + r("added ") + "</w:ins>", "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
                "<w:moveFrom>" + r("moved away") + "</w:moveFrom>", "<w:moveTo>" + r("here") + "</w:moveTo>",
                "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>")
                + p() + p("<w:hyperlink>" + r("link") + "</w:hyperlink>"));
        assertThat(layer.text()).isEqualTo("kept added here\ta\nb\n\nlink");
        assertThat(paragraphs(layer)).containsExactly("0:kept added here\ta\nb", "1:", "2:link");
    }

    @Test
    void nestedParagraphsFollowTheirOwnAndFallbacksDoNotCount() throws Exception {
        String box = "<w:txbxContent>" + p(r("in the box")) + "</w:txbxContent>";
        TextLayer layer = body(p(r("around "), "<w:r><mc:AlternateContent><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>"
                + box + "</mc:Fallback></mc:AlternateContent></w:r>", r("the box"))
                + "<w:sdt><w:sdtContent>" + p(r("controlled")) + "<w:sdt><w:sdtContent>" + p(r("twice"))
                + "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
                + "<w:tbl><w:tr><w:tc>" + p(r("outer")) + "<w:tbl><w:tr><w:tc>"
                + p(r("inner")) + "</w:tc></w:tr></w:tbl>" + p(r("end")) + "</w:tc></w:tr></w:tbl>");
        assertThat(paragraphs(layer)).containsExactly("0:around the box", "1:in the box", "2:controlled", "3:twice",
                "4:outer", "5:inner", "6:end");
        assertThat(layer.text()).isEqualTo("around the box\nin the box\ncontrolled\ntwice\nouter\ninner\nend");
    }

    @Test
    void formulasAreRead() throws Exception {
        assertThat(body(p(r("E = "), "<m:oMath><m:r><m:t>mc</m:t></m:r></m:oMath>")).text()).isEqualTo("E = mc");
    }

    @Test
    void anEmptyFirstParagraphKeepsItsPlace() throws Exception {
        TextLayer layer = body(p() + p(r("second")));
        assertThat(layer.text()).isEqualTo("\nsecond");
        assertThat(paragraphs(layer)).containsExactly("0:", "1:second");
    }

    @Test
    void entitiesAreRefused() throws Exception {
        Path file = zip(Map.of("_rels/.rels", RELATIONSHIPS, "word/document.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + HEAD + p(r("&e;")) + TAIL));
        assertCode(file, Code.UNSAFE);
    }

    @Test
    void aPartThatUnpacksWithoutEndIsRefused() throws Exception {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(RELATIONSHIPS.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((HEAD + "<w:p>").getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 64; i++) {
                zip.write(blanks);
            }
        }
        assertCode(file, Code.ARCHIVE_BOMB);
    }

    @Test
    void embeddedDocumentsOfOtherFormatsAreNamed() throws Exception {
        LoadedDocument document = load(zip(Map.of("_rels/.rels", RELATIONSHIPS, "word/document.xml",
                HEAD + p(r("before")) + "<w:altChunk/>" + p(r("after")) + TAIL)));
        assertThat(document.layer().text()).isEqualTo("before\nafter");
        assertThat(document.notes()).extracting(Problem::message).containsExactly(
                "sample.docx holds 1 embedded document of another format (such as HTML), whose text is not read.");
    }

    @ParameterizedTest
    @EnumSource(value = EncryptionMode.class, names = {"standard", "agile"})
    void aPasswordOpensAnEncryptedFile(EncryptionMode mode) throws Exception {
        Path file = encrypted(new EncryptionInfo(mode));
        assertCode(file, Code.ENCRYPTED);
        assertCode(file, LoadOptions.defaults().withPassword("wrong"), Code.WRONG_PASSWORD);
        LoadedDocument document = load(file, LoadOptions.defaults().withPassword("pass"));
        assertThat(document.type()).isEqualTo(FileType.DOCX);
        assertThat(document.layer().text()).isEqualTo("secret");
        LoadOptions small = new LoadOptions(1, "pass", Files.size(file), 1, 1_000, Duration.ofSeconds(9));
        assertThat(load(file, small).layer().text()).isEqualTo("secret");
    }

    @Test
    void aPasswordThatTakesForeverToTryIsUnsafe() throws Exception {
        Path file = encrypted(new EncryptionInfo(EncryptionMode.agile));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String standalone = " standalone=\"yes\"";
        assertThat(bytes).contains("spinCount=\"100000\"", standalone);
        // As long as before: the archive knows the length of its parts.
        String slow = bytes.replace(standalone, " ".repeat(standalone.length() - 3))
                .replace("spinCount=\"100000\"", "spinCount=\"100000000\"");
        Files.writeString(file, slow, StandardCharsets.ISO_8859_1);
        assertCode(file, LoadOptions.defaults().withPassword("pass"), Code.UNSAFE);
    }

    private Path encrypted(EncryptionInfo info) throws Exception {
        Path file = folder.resolve("secret.docx");
        try (POIFSFileSystem archive = new POIFSFileSystem(); XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("secret");
            Encryptor encryptor = info.getEncryptor();
            encryptor.confirmPassword("pass");
            try (OutputStream out = encryptor.getDataStream(archive)) {
                document.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                archive.writeFilesystem(out);
            }
        }
        return file;
    }

    @Test
    void otherArchivesAreNoDocuments() throws Exception {
        assertCode(zip(Map.of("readme.txt", "hello")), Code.UNKNOWN_TYPE);
        assertCode(zip(Map.of("_rels/.rels", RELATIONSHIPS, "word/document.xml", "<workbook/>")), Code.UNKNOWN_TYPE);
        assertCode(zip(Map.of("_rels/.rels", RELATIONSHIPS)), Code.DAMAGED);
        String cut = HEAD + p(r("cut off"));
        assertCode(zip(Map.of("_rels/.rels", RELATIONSHIPS, "word/document.xml", cut)), Code.DAMAGED);
    }

    private static void assertCode(Path file, Code code) {
        assertCode(file, LoadOptions.defaults(), code);
    }

    private static void assertCode(Path file, LoadOptions options, Code code) {
        assertThatThrownBy(() -> load(file, options)).isInstanceOfSatisfying(DocumentException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageContaining(file.getFileName().toString());
        });
    }
}
