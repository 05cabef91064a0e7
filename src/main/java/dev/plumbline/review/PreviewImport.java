package dev.plumbline.review;

import dev.plumbline.documents.DocumentException;
import dev.plumbline.documents.DocumentLoader;
import dev.plumbline.documents.LoadOptions;
import dev.plumbline.domain.DumpTable;
import dev.plumbline.domain.FileType;
import dev.plumbline.domain.PlumblineException;
import dev.plumbline.domain.Problem;
import dev.plumbline.domain.Progress;
import dev.plumbline.domain.Sha256;
import dev.plumbline.exchange.DumpArchive;
import dev.plumbline.exchange.ExtractionFormat;
import dev.plumbline.exchange.FormatException;
import dev.plumbline.exchange.Formats;
import dev.plumbline.exchange.TextInput;
import dev.plumbline.review.ImportPreview.OfDocuments;
import dev.plumbline.review.ImportPreview.OfDump;
import dev.plumbline.review.ImportPreview.OfExtractions;
import dev.plumbline.review.ImportPreview.Unusable;
import dev.plumbline.store.DocumentStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

/**
 * Says what files and folders would bring into a workspace, and what of them cannot be used, before anything does. Reads
 * them whole and writes nothing.
 */
public final class PreviewImport {

    private static final List<String> EXTRACTIONS = List.of(".json", ".jsonl", ".jsonld", ".ndjson", ".csv");

    private final Workspace workspace;
    private final DocumentLoader loader = new DocumentLoader();

    PreviewImport(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * In the order in which they would come in: dumps, documents, extractions; what cannot be used stands last.
     *
     * @throws CancellationException when the progress says that it is cancelled
     */
    public List<ImportPreview> run(List<Path> filesAndFolders, Progress progress) {
        Run run = new Run(progress);
        List<Path> extractions = new ArrayList<>();
        for (int i = 0; i < filesAndFolders.size(); i++) {
            Path path = filesAndFolders.get(i);
            progress.report(i, filesAndFolders.size(), name(path));
            if (isExtraction(path)) {
                extractions.add(path);
            } else {
                run.dumpOrDocuments(path);
            }
        }
        // After the documents: they may be of those that come along.
        extractions.forEach(run::extractions);
        return run.inOrder();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** True where a name ends like a document's or like that of a file of extractions. */
    public static boolean isNamedLikeOne(Path path) {
        return DocumentFiles.isDocument(path) || isNamedLikeExtractions(path);
    }

    private static boolean isNamedLikeExtractions(Path path) {
        return EXTRACTIONS.stream().anyMatch(name(path).toLowerCase(Locale.ROOT)::endsWith);
    }

    /** By its name, or by its content where its name says nothing. */
    private static boolean isExtraction(Path path) {
        boolean isOther = Files.isDirectory(path) || DocumentFiles.isDocument(path);
        return !isOther && (isNamedLikeExtractions(path) || isRecognised(path));
    }

    private static boolean isRecognised(Path path) {
        try {
            return !Formats.recognise(TextInput.of(path)).id().isEmpty();
        } catch (FormatException | IOException e) {
            return false;
        }
    }

    /** One look at everything that was chosen. */
    private final class Run {

        private final Progress progress;
        private final Set<String> arriving = new TreeSet<>();
        private final List<OfDump> dumps = new ArrayList<>();
        private final List<OfDocuments> documents = new ArrayList<>();
        private final List<OfExtractions> extractions = new ArrayList<>();
        private final List<Unusable> unusable = new ArrayList<>();

        Run(Progress progress) {
            this.progress = progress;
        }

        List<ImportPreview> inOrder() {
            List<ImportPreview> all = new ArrayList<>(dumps);
            all.addAll(documents);
            all.addAll(extractions);
            all.addAll(unusable);
            return all;
        }

        void dumpOrDocuments(Path path) {
            try {
                if (ImportTableDump.recognises(path)) {
                    dumps.add(dump(path));
                } else {
                    documents(path);
                }
            } catch (PlumblineException e) {
                unusable(path, e);
            }
        }

        private void unusable(Path path, PlumblineException failure) {
            unusable.add(new Unusable(path, List.of(new Problem(name(path), failure.messageKey(), failure.args()))));
        }

        private OfDump dump(Path path) {
            return workspace.importTableDump().look(path, dump -> {
                List<Problem> problems = new ArrayList<>();
                int[] rows = {rows(dump, DumpTable.DOCUMENT, problems), rows(dump, DumpTable.ANNOTATION, problems)};
                problems.addAll(dump.problems());
                boolean isThere = workspace.importTableDump().isThere(dump, dump.fingerprint());
                return new OfDump(path, dump.format(), rows[0], rows[1], isThere, problems);
            });
        }

        private int rows(DumpArchive dump, DumpTable table, List<Problem> problems) throws IOException {
            int[] count = {0};
            dump.read(table, row -> {
                count[0]++;
                goOn();
            }, problem -> {
                if (problems.size() < ImportExtractions.MOST_PROBLEMS) {
                    problems.add(problem);
                }
            });
            return count[0];
        }

        private void goOn() {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
        }

        private void documents(Path path) {
            List<Problem> problems = new ArrayList<>();
            Map<FileType, Integer> kinds = new EnumMap<>(FileType.class);
            int there = 0;
            for (Path file : DocumentFiles.walk(List.of(path), problems)) {
                progress.report(0, 0, name(file));
                goOn();
                try {
                    kinds.merge(loader.recognise(file, name(file), LoadOptions.defaults()), 1, Integer::sum);
                    there += isThere(file) ? 1 : 0;
                    arriving.add(name(file));
                } catch (DocumentException e) {
                    problems.add(new Problem(name(file), e.messageKey(), e.args()));
                } catch (IOException e) {
                    problems.add(FileFailures.problem(name(file), e));
                }
            }
            if (kinds.isEmpty()) {
                List<Problem> why = problems.isEmpty() ? List.of(Problem.at(name(path), "input.import.no_documents", name(path))) : problems;
                unusable.add(new Unusable(path, why));
            } else {
                documents.add(new OfDocuments(path, kinds, there, problems));
            }
        }

        private boolean isThere(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                String hash = Sha256.hex(in);
                return workspace.store(database -> new DocumentStore(database).byHash(hash)).isPresent();
            }
        }

        void extractions(Path path) {
            try {
                TextInput input = TextInput.of(path);
                ExtractionFormat format = Formats.recognise(input);
                PreviewedExtractions sink = new PreviewedExtractions(workspace, arriving, progress);
                format.read(input, sink);
                extractions.add(sink.preview(path, format.id()));
            } catch (FormatException e) {
                unusable.add(new Unusable(path, List.of(new Problem(name(path), e.messageKey(), e.args()))));
            } catch (IOException e) {
                unusable.add(new Unusable(path, List.of(FileFailures.problem(name(path), e))));
            }
        }
    }
}
