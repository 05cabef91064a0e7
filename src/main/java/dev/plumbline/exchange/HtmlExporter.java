package dev.plumbline.exchange;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.plumbline.domain.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A report to read and print: one HTML file that needs nothing else, each value beside a picture of its place or its quote.
 * Written value by value, so that one value's pictures are in memory at a time.
 */
final class HtmlExporter implements ValueExporter {

    /** What HTML cannot hold (WHATWG HTML, 13.2.3.5), halves of characters too. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\x{80}-\\x{9f}\\x{fffe}\\x{ffff}]|\\p{Cs}");

    private static final Mustache.Compiler COMPILER = Mustache.compiler().withEscaper(HtmlExporter::escaped);
    private static final Template HEAD = template("head");
    private static final Template DOCUMENT = template("document");
    private static final Template VALUE = template("value");
    private static final Template FOOT = template("foot");

    @Override
    public String id() {
        return "html";
    }

    @Override
    public int write(Iterable<ExportRow> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(HEAD.execute(Map.of("t", ReportValue.TEXTS)));
        int written = DocumentSections.write(rows, row -> true, new Sections(text));
        text.write(FOOT.execute(Map.of("count", Messages.text("report.count", written))));
        text.flush();
        return written;
    }

    /** The documents of one report. */
    private record Sections(Writer to) implements DocumentSections {

        @Override
        public void begin(ExportRow first) throws IOException {
            to.write(DOCUMENT.execute(Map.of("title", first.value().document().title())));
        }

        @Override
        public void row(ExportRow row) throws IOException {
            // Templates that write themselves hide what the stream throws.
            to.write(VALUE.execute(ReportValue.of(row)));
        }

        @Override
        public void end(ExportRow last) throws IOException {
            to.write("</section>\n");
        }
    }

    private static String escaped(String text) {
        return Escapers.HTML.escape(UNPRINTABLE.matcher(text).replaceAll("\ufffd"));
    }

    private static Template template(String part) {
        String name = "report-" + part + ".html";
        try (Reader html = new InputStreamReader(
                Objects.requireNonNull(HtmlExporter.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return COMPILER.compile(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
