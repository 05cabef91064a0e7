package dev.plumbline.documents;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which other parts of an office document a part refers to. */
final class Relationships {

    private final List<Relationship> all;

    private Relationships(List<Relationship> all) {
        this.all = all;
    }

    /** One reference: the last piece of its type's URI, and the part it leads to. */
    private record Relationship(String kind, String target) {}

    /** The relationships of a part; those of the package itself for an empty name. */
    static Relationships of(ZipParts parts, String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Optional<InputStream> in = parts.part(name);
        if (in.isEmpty()) {
            return new Relationships(List.of());
        }
        try (InputStream open = in.get()) {
            return read(SafeXml.reader(open), folder);
        }
    }

    private static Relationships read(XMLStreamReader xml, String folder) throws XMLStreamException {
        List<Relationship> all = new ArrayList<>();
        while (xml.hasNext()) {
            if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                String type = xml.getAttributeValue(null, "Type");
                String target = xml.getAttributeValue(null, "Target");
                if (type != null && target != null && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    all.add(new Relationship(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
        }
        return new Relationships(all);
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/').replace(" ", "%20");
        return URI.create("/" + folder).resolve(path).normalize().getPath().substring(1);
    }

    /** The parts of a kind, such as {@code header}, in the order of the file. */
    List<String> targets(String kind) {
        return all.stream().filter(one -> one.kind.equals(kind)).map(Relationship::target).toList();
    }
}
