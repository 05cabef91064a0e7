package dev.plumbline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.Change.RowStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Row steps in the journal: {@code [table, key, before, after]}, each of the three an object of column values. */
final class RowStepFormat {

    private RowStepFormat() {}

    static void write(ObjectNode node, List<RowStep> steps) {
        ArrayNode array = node.putArray("steps");
        for (RowStep step : steps) {
            ArrayNode item = array.addArray().add(step.table());
            columns(item.addObject(), step.key());
            columns(item.addObject(), step.before());
            columns(item.addObject(), step.after());
        }
    }

    static List<RowStep> read(JsonNode node) {
        List<RowStep> steps = new ArrayList<>();
        for (JsonNode item : node.path("steps")) {
            steps.add(new RowStep(item.path(0).asText(), columns(item.path(1)), columns(item.path(2)),
                    columns(item.path(3))));
        }
        return steps;
    }

    private static void columns(ObjectNode node, SortedMap<String, Optional<String>> columns) {
        columns.forEach((name, value) -> node.put(name, value.orElse(null)));
    }

    private static SortedMap<String, Optional<String>> columns(JsonNode node) {
        SortedMap<String, Optional<String>> columns = new TreeMap<>();
        node.properties().forEach(entry -> columns.put(entry.getKey(),
                entry.getValue().isNull() ? Optional.empty() : Optional.of(entry.getValue().asText())));
        return columns;
    }
}
