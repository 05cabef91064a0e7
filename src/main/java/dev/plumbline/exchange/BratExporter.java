package dev.plumbline.exchange;

import dev.plumbline.domain.ValueRow;
import dev.plumbline.text.CodePoints;
import dev.plumbline.text.PagePart;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * brat's standoff in a zip: of each document its text ({@code .txt}) and what stands there ({@code .ann}), and the
 * configuration that brat asks for. A place is cut where a line or page ends, since no brat span may hold a line break.
 */
final class BratExporter implements ValueExporter {

    private static final Pattern WITHIN_LINES = Pattern.compile(
            "[^\\s\\u0085\\u2028\\u2029](?:[^\\t\\n\\r\\x0B\\f\\u0085\\u2028\\u2029]*[^\\s\\u0085\\u2028\\u2029])?");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    @Override
    public String id() {
        return "brat";
    }

    @Override
    public String ending() {
        return "zip";
    }

    @Override
    public int write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        // Closing it would close the stream, which is the caller's.
        @SuppressWarnings("resource")
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Pairs pairs = new Pairs(zip);
        int written = DocumentSections.write(rows, row -> row.standing().isPresent(), pairs);
        pairs.configuration();
        zip.finish();
        out.flush();
        return written;
    }

    /** The pairs of files of one zip. */
    private static final class Pairs implements DocumentSections {

        private final ZipOutputStream zip;
        private final Writer to;
        private final FileNames names = new FileNames();
        private final BratTypes types = new BratTypes();
        private int number;

        Pairs(ZipOutputStream zip) {
            this.zip = zip;
            this.to = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        }

        @Override
        public void begin(ExportRow first) throws IOException {
            String name = names.next(first.value().document().title(), ".txt");
            entry(name + ".txt", first.source().layer().text());
            SteadyZip.begin(zip, name + ".ann");
            number = 0;
        }

        @Override
        public void row(ExportRow row) throws IOException {
            ValueRow value = row.value();
            TextLayer layer = row.source().layer();
            CodePoints codePoints = layer.codePoints();
            List<Span> fragments = fragments(layer, codePoints.toUtf16(row.standing().orElseThrow().codePoints()));
            number++;
            to.write("T" + number + "\t" + types.of(value.field()) + " "
                    + fragments.stream().map(codePoints::fromUtf16).map(span -> span.start() + " " + span.end())
                            .collect(Collectors.joining(";"))
                    + "\t" + fragments.stream().map(span -> span.of(layer.text())).collect(Collectors.joining(" ")) + "\n");
            to.write("#" + number + "\tAnnotatorNotes T" + number + "\t" + oneLine(value.field() + ": " + value.value()) + "\n");
        }

        @Override
        public void end(ExportRow last) throws IOException {
            close();
        }

        void configuration() throws IOException {
            entry("annotation.conf", types.annotationConfiguration());
            entry("visual.conf", types.visualConfiguration());
        }

        private void entry(String name, String content) throws IOException {
            SteadyZip.begin(zip, name);
            to.write(content);
            close();
        }

        private void close() throws IOException {
            to.flush();
            zip.closeEntry();
        }
    }

    private static List<Span> fragments(TextLayer layer, Span place) {
        List<Span> onPages = layer.parts(place).stream().map(PagePart::span).toList();
        List<Span> fragments = new ArrayList<>();
        for (Span part : onPages.isEmpty() ? List.of(place) : onPages) {
            Matcher found = WITHIN_LINES.matcher(layer.text()).region(part.start(), part.end());
            while (found.find()) {
                fragments.add(new Span(found.start(), found.end()));
            }
        }
        return fragments.isEmpty() ? List.of(place) : fragments;
    }

    static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
