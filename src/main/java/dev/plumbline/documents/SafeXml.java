package dev.plumbline.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from files nobody vouches for: no document type, so no entity that grows or reaches out of the file. */
final class SafeXml {

    private static final int HEAD = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^[^<]{0,3}<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private SafeXml() {}

    /** Bytes that are not of the declared encoding end reading with an exception. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Left to decode for itself, the JDK's reader prints wrong bytes to standard error.
        BufferedInputStream bytes = new BufferedInputStream(in);
        return factory.createXMLStreamReader(new InputStreamReader(bytes, charset(bytes).newDecoder()));
    }

    /** By the first bytes, as XML 1.0 (appendix F) says. */
    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(HEAD);
        byte[] start = bytes.readNBytes(HEAD);
        bytes.reset();
        boolean isMarked = start.length >= 2 && (start[0] & 0xfe) == 0xfe && (start[1] & 0xfe) == 0xfe;
        if (start.length >= 2 && (isMarked || start[0] == 0 || start[1] == 0)) {
            boolean isLittle = start[1] == 0 || (start[0] & 0xff) == 0xff;
            bytes.skipNBytes(isMarked ? 2 : 0);
            return isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        bytes.skipNBytes(start.length >= 3 && (start[0] & 0xff) == 0xef ? 3 : 0);
        Matcher declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    /**
     * The next event.
     *
     * @throws UnsafeXmlException when the text declares a document type, which no office document has
     */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnsafeXmlException();
        }
        return event;
    }

    /** The text declares a document type or entities. */
    static final class UnsafeXmlException extends XMLStreamException {

        private static final long serialVersionUID = 1;

        UnsafeXmlException() {
            super("a document type or entity is declared");
        }
    }
}
