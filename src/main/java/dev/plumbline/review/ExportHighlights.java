package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.documents.PdfHighlight;
import dev.plumbline.documents.PdfHighlights;
import dev.plumbline.domain.Document;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.ReviewState;
import dev.plumbline.domain.Sha256;
import dev.plumbline.domain.Tier;
import dev.plumbline.domain.ValueRow;
import dev.plumbline.exchange.AtomicFile;
import dev.plumbline.exchange.FileNames;
import dev.plumbline.exchange.QuotedPlace.Part;
import dev.plumbline.store.DocumentStore;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Writes a copy of each PDF with its values highlighted, for any PDF reader. Only what stands there is marked: grounded
 * values that were not rejected, and accepted ones.
 */
public final class ExportHighlights {

    /** Its name beside the formats of {@link ExportValues}. */
    public static final String FORMAT = "pdf";

    private static final int CERTAIN = 0x8fd694;
    private static final int CLOSE = 0xffd166;
    private static final String ENDING = ".pdf";

    private final Workspace workspace;

    ExportHighlights(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What was written.
     *
     * @param files PDFs written
     * @param values values marked in them
     * @param problems PDFs that could not be written, each with its reason
     */
    public record Outcome(int files, int values, List<Problem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes into a folder, which is made where there is none; each file is whole or untouched. PDFs without a value that
     * stands there, and documents that are no PDFs, are left out.
     *
     * @throws PlumblineException when the folder cannot be made or written to
     * @throws CancellationException when the progress says that it is cancelled; files written before stay
     */
    public Outcome run(Path folder, boolean acceptedOnly, Progress progress) {
        try {
            Files.createDirectories(folder);
            return new Run(folder, acceptedOnly, progress).everything();
        } catch (IOException e) {
            throw new PlumblineException(FileFailures.writingKey(e), List.of(folder), e);
        }
    }

    /** One export. */
    private final class Run {

        private final Path folder;
        private final boolean acceptedOnly;
        private final Progress progress;
        private final FileNames names = new FileNames();
        private final List<Problem> problems = new ArrayList<>();
        private final Instant time = Instant.now();
        private int files;
        private int values;

        Run(Path folder, boolean acceptedOnly, Progress progress) {
            this.folder = folder;
            this.acceptedOnly = acceptedOnly;
            this.progress = progress;
        }

        Outcome everything() throws IOException {
            List<Document> pdfs = workspace.store(database -> new DocumentStore(database).all()).stream()
                    .filter(document -> document.type() == FileType.PDF)
                    .toList();
            for (int i = 0; i < pdfs.size(); i++) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                progress.report(i, pdfs.size(), pdfs.get(i).title());
                document(pdfs.get(i));
            }
            return new Outcome(files, values, problems);
        }

        private void document(Document document) throws IOException {
            List<ValueRow> standing = workspace.listValues().ofDocument(document.id()).stream().filter(this::stands).toList();
            if (standing.isEmpty()) {
                return;
            }
            try (StoredFile file = workspace.files().open(document)) {
                List<PdfHighlight> highlights = highlights(document, standing);
                byte[] bytes = workspace.passwords().open(document.title(), LoadOptions.defaults(), options -> PdfHighlights.addedTo(
                        file.path(), document.title(), options, document.pageCount(), highlights, Messages.text("app.name"), time));
                AtomicFile.write(target(document), out -> out.write(bytes));
                files++;
                values += standing.size();
            } catch (DocumentException e) {
                problems.add(new Problem(document.title(), e.messageKey(), e.args()));
            }
        }

        /** The file that the document was added from may lie in this very folder, under this very name. */
        private Path target(Document document) throws IOException {
            String name = names.next(document.title(), ENDING);
            Path target = folder.resolve(name + ENDING);
            if (!Files.isRegularFile(target)) {
                return target;
            }
            try (InputStream there = Files.newInputStream(target)) {
                return Sha256.hex(there).equals(document.contentHash())
                        ? folder.resolve(Messages.text("export.highlight.name", name) + ENDING) : target;
            }
        }

        private boolean stands(ValueRow row) {
            boolean accepted = row.review() == ReviewState.ACCEPTED;
            boolean grounded = row.review() == ReviewState.OPEN && row.status() == GroundingStatus.GROUNDED;
            return row.place().isPresent() && (accepted || grounded && !acceptedOnly);
        }

        private List<PdfHighlight> highlights(Document document, List<ValueRow> rows) {
            TextLayer layer = workspace.readDocuments().layer(document.id());
            QuotedPlaces places = new QuotedPlaces(layer);
            List<PdfHighlight> highlights = new ArrayList<>();
            for (ValueRow row : rows) {
                ValueRow.StoredPlace place = row.place().orElseThrow();
                Span span = layer.codePoints().toUtf16(place.codePoints());
                int rgb = place.tier() == Tier.FUZZY ? CLOSE : CERTAIN;
                String contents = Messages.text("export.highlight", row.field(), row.value());
                places.parts(span).stream().filter(part -> !part.boxes().isEmpty())
                        .map(part -> highlight(part, contents, rgb)).forEach(highlights::add);
            }
            return highlights;
        }

        private PdfHighlight highlight(Part part, String contents, int rgb) {
            return new PdfHighlight(part.page(), part.boxes(), contents, rgb);
        }
    }
}
