package dev.plumbline.documents;

import dev.plumbline.documents.DocumentException.Code;
import dev.plumbline.domain.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Finds out what a file is: by its first bytes, then by its name. */
final class FileRecognition {

    private static final int HEAD = 4096;
    private static final int PDF_MARK_WITHIN = 1024;
    private static final String ZIP = "504b";
    private static final String OLE2 = "d0cf11e0a1b11ae1";
    /** Beginnings of pictures, archives, programs and rich text that people take for documents. */
    private static final List<String> OTHERS = List.of("89504e47", "ffd8ff", "47494638", "49492a00",
            "4d4d002a", "1f8b08", "377abcaf271c", "7f454c46", "7b5c727466", "25215053", "526172211a07");

    private FileRecognition() {}

    /** @throws DocumentException when the file is no document, or is not what its name says */
    static FileType typeOf(Path file, String title) throws IOException, DocumentException {
        byte[] head = head(file);
        String start = HexFormat.of().formatHex(head, 0, Math.min(16, head.length));
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        String extension = extension(title);
        if (latin.substring(0, Math.min(latin.length(), PDF_MARK_WITHIN)).contains("%PDF-")) {
            return FileType.PDF;
        }
        if (start.startsWith(ZIP + "0304") || start.startsWith(ZIP + "0506")) {
            return FileType.DOCX;
        }
        if (start.startsWith(OLE2)) {
            if (EncryptedPackage.isOne(file)) {
                return FileType.DOCX;
            }
            throw DocumentException.of(Code.UNKNOWN_TYPE, title);
        }
        if (extension.equals("pdf")) {
            return pdfWithoutMark(head, latin, title);
        }
        if (extension.equals("docx")) {
            Code code = TextReader.looksBinary(head) ? Code.DAMAGED : Code.NOT_WHAT_ITS_NAME_SAYS;
            throw DocumentException.of(code, title);
        }
        if (OTHERS.stream().anyMatch(start::startsWith)) {
            throw DocumentException.of(Code.UNKNOWN_TYPE, title);
        }
        return extension.equals("md") || extension.equals("markdown") ? FileType.MARKDOWN : FileType.TEXT;
    }

    /** A damaged PDF may have lost its first line; a text that is only called PDF never had one. */
    private static FileType pdfWithoutMark(byte[] head, String latin, String title) throws DocumentException {
        boolean looksLikePdf = latin.contains(" obj") || latin.contains("endobj") || latin.contains("xref");
        if (!looksLikePdf && !TextReader.looksBinary(head)) {
            throw DocumentException.of(Code.NOT_WHAT_ITS_NAME_SAYS, title);
        }
        return FileType.PDF;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String extension(String title) {
        return title.substring(title.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
