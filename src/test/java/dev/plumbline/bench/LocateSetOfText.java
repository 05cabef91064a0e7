package dev.plumbline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.ground.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a locate set of 1,000 values planted in a text: 500 as they are, 250 in another form, 250 with typos. */
public final class LocateSetOfText {

    private LocateSetOfText() {}

    /** Arguments: the text, the set to be written. */
    public static void main(String[] args) throws IOException {
        Path text = Path.of(args[0]);
        PlantedValues planted = new PlantedValues(Files.readString(text));
        List<Query> queries = Stream.of(planted.exact(500), planted.normalized(250), planted.fuzzy(250)).flatMap(List::stream).toList();
        ObjectNode line = new ObjectMapper().createObjectNode().put("id", "1").put("document", String.valueOf(text.getFileName()));
        ArrayNode values = line.putArray("values");
        queries.forEach(query -> values.addObject().put("field", query.field()).put("value", query.value()));
        Files.writeString(Path.of(args[1]), line + "\n");
    }
}
