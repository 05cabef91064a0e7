package dev.plumbline.documents;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from files nobody vouches for: no document type, so no entity that grows or reaches out of the file. */
final class SafeXml {

    private SafeXml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(in);
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
