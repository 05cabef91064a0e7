package dev.plumbline.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document that can be grounded. */
public enum FileType {
    PDF("application/pdf", "pdf", LabelType.TOKEN_LABEL),
    TEXT("text/plain", "txt", LabelType.SPAN_LABEL),
    MARKDOWN("text/markdown", "md", LabelType.SPAN_LABEL),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", LabelType.SPAN_LABEL);

    private final String mime;
    private final String extension;
    private final LabelType labelType;

    FileType(String mime, String extension, LabelType labelType) {
        this.mime = mime;
        this.extension = extension;
        this.labelType = labelType;
    }

    /** The MIME type, as the store and the exchange formats write it. */
    public String mime() {
        return mime;
    }

    /** The file name's usual ending, without the dot. */
    public String extension() {
        return extension;
    }

    /** The kind of annotation that grounding makes in such a document. */
    public LabelType labelType() {
        return labelType;
    }

    public static Optional<FileType> ofMime(String mime) {
        String wanted = mime.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.mime.equals(wanted)).findFirst();
    }
}
