package dev.plumbline.review;

import dev.plumbline.domain.PlumblineException;
import dev.plumbline.encryption.WorkspaceKey;
import dev.plumbline.store.Backups;
import dev.plumbline.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An open workspace, the folder {@code NAME.plumbline}, and what can be done with it. Several processes may have it open
 * at once. Safe for use by several threads; every use case blocks.
 */
public final class Workspace implements AutoCloseable {

    /** The usual ending of a workspace's folder. */
    public static final String ENDING = ".plumbline";

    /** The file in it that a double click opens the workspace by. */
    private static final String DATABASE = "workspace.mv.db";

    private final Path folder;
    private final Database database;
    private final WorkspaceLock lock;
    private final WorkspaceFiles files;
    private final Passwords passwords = new Passwords();

    private Workspace(Path folder, Database database, WorkspaceLock lock) {
        this.folder = folder;
        this.database = database;
        this.lock = lock;
        this.files = new WorkspaceFiles(folder, lock.files(), passwords);
    }

    /** {@link #create(Path, Optional)} of one that is not encrypted. */
    public static Workspace create(Path folder) {
        return create(folder, Optional.empty());
    }

    /**
     * Makes a workspace.
     *
     * @param password where there is one, everything in the workspace is encrypted and opens with it alone
     * @throws PlumblineException when the folder is not empty or cannot be made
     */
    public static Workspace create(Path folder, Optional<char[]> password) {
        Path absolute = folder.toAbsolutePath().normalize();
        requireEmpty(absolute);
        WorkspaceLock lock = WorkspaceLock.make(absolute, password);
        Database database = StoreFailures.inWords(absolute, () -> Database.create(absolute, lock.database()));
        return prepared(new Workspace(absolute, database, lock));
    }

    /** {@link #open(Path, Optional)} without a password. */
    public static Workspace open(Path folder) {
        return open(folder, Optional.empty());
    }

    /**
     * Opens a workspace.
     *
     * @param password not looked at where the workspace is not encrypted
     * @throws PlumblineException when there is none, it is of a newer version, held by another program, or damaged, or the
     *     password is missing or wrong
     */
    public static Workspace open(Path folder, Optional<char[]> password) {
        Path absolute = folder.toAbsolutePath().normalize();
        WorkspaceLock lock = WorkspaceLock.open(absolute, password);
        Database database = StoreFailures.inWords(absolute, () -> Database.open(absolute, lock.database()));
        return prepared(new Workspace(absolute, database, lock));
    }

    /** True when a password is needed to open the workspace in a folder. */
    public static boolean isEncrypted(Path folder) {
        return WorkspaceKey.isIn(folder);
    }

    /** True when the folder holds a workspace. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(DATABASE));
    }

    /** The folder of the workspace that a path names: the folder itself, or the database file in it. */
    public static Optional<Path> at(Path path) {
        if (isOne(path)) {
            return Optional.of(path);
        }
        Path folder = path.toAbsolutePath().normalize().getParent();
        return folder != null && path.endsWith(DATABASE) && isOne(folder) ? Optional.of(folder) : Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /** The folder's name without its ending. */
    public String title() {
        String name = String.valueOf(folder.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** What opens its protected documents, for as long as it is open itself; nothing of it is kept. */
    public Passwords passwords() {
        return passwords;
    }

    public AddDocuments addDocuments() {
        return new AddDocuments(this);
    }

    public RecogniseText recogniseText() {
        return new RecogniseText(this);
    }

    public ImportExtractions importExtractions() {
        return new ImportExtractions(this);
    }

    public PreviewImport previewImport() {
        return new PreviewImport(this);
    }

    public ImportTableDump importTableDump() {
        return new ImportTableDump(this);
    }

    public GroundCells groundCells() {
        return new GroundCells(this);
    }

    public ListValues listValues() {
        return new ListValues(this);
    }

    public ReviewValues reviewValues() {
        return new ReviewValues(this);
    }

    public ReadDocuments readDocuments() {
        return new ReadDocuments(this);
    }

    public ExportValues exportValues() {
        return new ExportValues(this);
    }

    public ExportHighlights exportHighlights() {
        return new ExportHighlights(this);
    }

    public ExportCorpus exportCorpus() {
        return new ExportCorpus(this);
    }

    public EncryptWorkspace encryptWorkspace() {
        return new EncryptWorkspace(this);
    }

    public CheckWorkspace checkWorkspace() {
        return new CheckWorkspace(this);
    }

    /** A new watch; whoever asks keeps it. */
    public WatchWorkspace watchWorkspace() {
        return new WatchWorkspace(this);
    }

    public BackUpWorkspace backUpWorkspace() {
        return new BackUpWorkspace(this);
    }

    public FindDuplicates findDuplicates() {
        return new FindDuplicates(this);
    }

    public DescribeGroup describeGroup() {
        return new DescribeGroup(this);
    }

    public PlanMerge planMerge() {
        return new PlanMerge(this);
    }

    public ApplyMerge applyMerge() {
        return new ApplyMerge(this);
    }

    public MergeAllExact mergeAllExact() {
        return new MergeAllExact(this);
    }

    public MarkDistinct markDistinct() {
        return new MarkDistinct(this);
    }

    public DescribeWorkspace describeWorkspace() {
        return new DescribeWorkspace(this);
    }

    @Override
    public void close() {
        database.close();
    }

    Backups backups() {
        return new Backups(folder, lock.database());
    }

    WorkspaceFiles files() {
        return files;
    }

    /** Runs work on the database; what fails there is told in words. */
    <T> T store(Function<Database, T> work) {
        return StoreFailures.inWords(folder, () -> work.apply(database));
    }

    /** A verified copy of the database before an act that cannot be undone; none while there is nothing to lose. */
    void backUpCells(String reason) {
        if (describeWorkspace().run().cells() > 0) {
            store(database -> database.backup(reason));
        }
    }

    private static Workspace prepared(Workspace workspace) {
        try {
            workspace.files.prepare();
            return workspace;
        } catch (IOException e) {
            workspace.close();
            throw new PlumblineException("workspace.read_only", List.of(workspace.folder), e);
        }
    }

    static void requireEmpty(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new PlumblineException("workspace.not_empty", folder);
            }
        } catch (IOException e) {
            throw new PlumblineException("workspace.read_only", List.of(folder), e);
        }
    }
}
