package dev.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** The encodings of XML parts, right and wrong. */
class SafeXmlTest {

    @Test
    void everyEncodingThatXmlNamesIsRead() throws Exception {
        assertThat(text("<a>é</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
        assertThat(text("\ufeff<?xml version='1.0'?><a>é</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
        assertThat(text("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("é");
        assertThat(text("<?xml version='1.0' encoding='UTF-16'?><a>é</a>".getBytes(StandardCharsets.UTF_16))).isEqualTo("é");
        assertThat(text("\ufeff<a>é</a>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("é");
        assertThat(text("<a>é</a>".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("é");
    }

    @Test
    void wrongBytesEndReadingAndPrintNothing() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> text("<a>é</a>".getBytes(StandardCharsets.ISO_8859_1)))
                    .isInstanceOfAny(XMLStreamException.class, IOException.class);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static String text(byte[] xml) throws XMLStreamException, IOException {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (SafeXml.next(reader) == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
