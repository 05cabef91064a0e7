package dev.plumbline.documents;

import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.text.TextPage;
import dev.plumbline.text.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognises the text of a PDF's pages that have none, page by page, with the program {@code tesseract}. */
public final class RecognisePages {

    private static final Logger LOG = LoggerFactory.getLogger(RecognisePages.class);
    private static final int DPI = 300;
    private static final double POINTS_AN_INCH = 72;

    private final Tesseract tesseract;

    private RecognisePages(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /**
     * Empty where the program is not on this machine.
     *
     * @param searchPath folders as in the environment's PATH
     */
    public static Optional<RecognisePages> with(String searchPath) {
        return Tesseract.on(searchPath).map(RecognisePages::new);
    }

    /** @param names the program's short names of languages, such as {@code deu}, joined by plus signs */
    public RecognisePages withLanguage(String names) {
        return new RecognisePages(tesseract.withLanguage(names));
    }

    /**
     * The short names of the languages that can be recognised.
     *
     * @throws IOException when the program does not tell
     */
    public Set<String> languages() throws IOException {
        return tesseract.languages();
    }

    /**
     * The document with the words of its pages that had none; the other pages stay as they are.
     *
     * @param read the PDF as it was read
     * @param options its password is used
     * @param progress told after each page recognised
     * @throws DocumentException when the PDF cannot be drawn
     * @throws CancellationException when the progress says that it is cancelled
     */
    public LoadedDocument run(Path pdf, String title, LoadedDocument read, LoadOptions options, Progress progress)
            throws DocumentException {
        Run run = new Run(title, read.layer(), progress);
        TextLayer.Builder layer = TextLayer.builder();
        int count = read.layer().pages().size();
        try (PageRenderer renderer = PageRenderer.open(pdf, title, options, count)) {
            for (TextPage page : read.layer().pages()) {
                layer.append(page.index() == 0 ? "" : "\f").beginPage();
                if (read.layer().tokensOfPage(page.index()).isEmpty()) {
                    run.recognise(page, renderer, layer);
                } else {
                    copy(read.layer(), page, layer);
                }
                layer.endPage(page.width(), page.height());
            }
        }
        return new LoadedDocument(read.type(), layer.build(), run.notes(read.notes()));
    }

    private static void copy(TextLayer from, TextPage page, TextLayer.Builder to) {
        Span tokens = from.tokensOfPage(page.index());
        int at = page.span().start();
        for (int i = tokens.start(); i < tokens.end(); i++) {
            Token token = from.token(i);
            to.append(from.text().substring(at, token.span().start())).token(token.span().of(from.text()), token.box());
            from.confidence(i).ifPresent(to::confidence);
            at = token.span().end();
        }
        to.append(from.text().substring(at, page.span().end()));
    }

    /** One document being recognised. */
    private final class Run {

        private final String title;
        private final Progress progress;
        private final long total;
        private final List<Problem> notes = new ArrayList<>();
        private int pages;
        private int words;

        Run(String title, TextLayer layer, Progress progress) {
            this.title = title;
            this.progress = progress;
            this.total = layer.pages().stream().filter(page -> layer.tokensOfPage(page.index()).isEmpty()).count();
        }

        void recognise(TextPage page, PageRenderer renderer, TextLayer.Builder layer) throws DocumentException {
            if (progress.isCancelled()) {
                throw new CancellationException(title);
            }
            progress.report(pages, total, title);
            try {
                PagePicture picture = picture(renderer, page.index());
                append(tesseract.words(picture, DPI, progress), page.width() / picture.width(), layer);
            } catch (IOException e) {
                LOG.warn("Page {} of {} could not be recognised", page.index() + 1, title, e);
                notes.add(Problem.at(title, "note.document.page_not_recognised", title, page.index() + 1));
            }
            pages++;
            progress.report(pages, total, title);
        }

        List<Problem> notes(List<Problem> before) {
            List<Problem> all = new ArrayList<>(before);
            all.removeIf(note -> words > 0 && (note.messageKey().equals("note.document.no_text")
                    || note.messageKey().equals("note.document.pages_without_text")));
            all.addAll(notes);
            if (words > 0) {
                all.add(Problem.at(title, "note.document.page_recognised", title, pages, words));
            }
            return all;
        }

        private void append(List<Tesseract.Word> found, double points, TextLayer.Builder layer) {
            List<String> line = List.of();
            for (Tesseract.Word word : found) {
                double left = points * word.box().get(0);
                double top = points * word.box().get(1);
                Rect box = new Rect(left, top, left + points * word.box().get(2), top + points * word.box().get(3));
                layer.append(line.isEmpty() ? "" : line.equals(word.line()) ? " " : "\n");
                layer.token(word.text(), box).confidence(word.confidence());
                line = word.line();
                words++;
            }
        }

        private static PagePicture picture(PageRenderer renderer, int page) throws DocumentException {
            try {
                return renderer.render(page, DPI / POINTS_AN_INCH).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("text recognition");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof DocumentException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a page picture fails in one way only", e);
            }
        }
    }
}
