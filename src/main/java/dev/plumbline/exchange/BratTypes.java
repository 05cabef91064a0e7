package dev.plumbline.exchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fields as brat's types, which are made of ASCII letters, digits, {@code _} and {@code -}: no two fields share one. */
final class BratTypes {

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]+");
    private static final Pattern EDGES = Pattern.compile("^[_-]+|[_-]+$");

    private final Map<String, String> ofField = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(String field) {
        return ofField.computeIfAbsent(field, this::next);
    }

    /** What {@code annotation.conf} holds: the types, and the three empty sections that brat asks for. */
    String annotationConfiguration() {
        return "[entities]\n" + ofField.values().stream().map(type -> type + "\n").collect(Collectors.joining())
                + "\n[relations]\n\n[events]\n\n[attributes]\n";
    }

    /** What {@code visual.conf} holds: the fields' own names, which brat shows. */
    String visualConfiguration() {
        return "[labels]\n" + ofField.entrySet().stream()
                .map(type -> type.getValue() + " | " + BratExporter.oneLine(type.getKey()).replace('|', '/') + "\n")
                .collect(Collectors.joining()) + "\n[drawing]\n";
    }

    private String next(String field) {
        String plain = EDGES.matcher(OTHER.matcher(field).replaceAll("_")).replaceAll("");
        String stem = plain.isEmpty() ? "Field" : plain;
        String type = stem;
        for (int i = 2; !taken.add(type); i++) {
            type = stem + "_" + i;
        }
        return type;
    }
}
