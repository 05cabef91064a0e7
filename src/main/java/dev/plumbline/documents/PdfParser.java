package dev.plumbline.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser but for object streams: PDFBox 3.0 gathers the keys of the whole document anew for each of them, which
 * takes most of the time for a book of thousands of pages. And it says whether objects had to be searched for.
 */
final class PdfParser extends PDFParser {

    private final Map<Long, Map<COSObjectKey, COSBase>> unpacked = new HashMap<>();
    private final WatchedTables tables = new WatchedTables();

    PdfParser(RandomAccessRead source, String password, StreamCacheCreateFunction cache) throws IOException {
        super(source, password, null, null, cache);
        xrefTrailerResolver = tables;
    }

    /** True when the whole file was searched for objects, because its tables are missing or lead to something else. */
    boolean hasSearched() {
        return tables.areReplaced;
    }

    @Override
    protected @Nullable COSBase parseObjectStreamObject(long streamNumber, COSObjectKey key) throws IOException {
        Map<COSObjectKey, COSBase> objects = unpacked.get(streamNumber);
        if (objects == null) {
            objects = unpack(streamNumber);
            unpacked.put(streamNumber, objects);
        }
        return objects.remove(key);
    }

    private Map<COSObjectKey, COSBase> unpack(long streamNumber) throws IOException {
        COSBase stream = document.getObjectFromPool(getObjectKey(streamNumber, 0)).getObject();
        if (!(stream instanceof COSStream packed)) {
            return new HashMap<>();
        }
        StreamBounds.check(packed);
        return new SharedKeys(packed, document).parseAllObjects();
    }

    private COSObjectKey sharedKey(long number, int generation) {
        return getObjectKey(number, generation);
    }

    /** An object stream whose keys come from the document's own collection. */
    private final class SharedKeys extends PDFObjectStreamParser {

        SharedKeys(COSStream stream, COSDocument document) throws IOException {
            super(stream, document);
        }

        @Override
        protected COSObjectKey getObjectKey(long number, int generation) {
            return sharedKey(number, generation);
        }
    }

    /** Notes when PDFBox, which says so nowhere, puts what it found by a search in the place of the file's tables. */
    private static final class WatchedTables extends XrefTrailerResolver {

        private boolean areReplaced;
        private @Nullable WatchedTable resolved;

        /** A table of the file itself stands behind its header; PDFBox puts a made one at 0. */
        @Override
        public void nextXrefObj(long offset, XRefType type) {
            areReplaced |= offset == 0;
            super.nextXrefObj(offset, type);
        }

        @Override
        public void setStartxref(long offset) {
            resolved = null;
            super.setStartxref(offset);
        }

        @Override
        public @Nullable Map<COSObjectKey, Long> getXrefTable() {
            Map<COSObjectKey, Long> table = super.getXrefTable();
            if (table != null && resolved == null) {
                resolved = new WatchedTable(table, () -> areReplaced = true);
            }
            return resolved;
        }
    }

    /** The offsets of all objects; PDFBox empties it before it fills in other ones. */
    private static final class WatchedTable extends HashMap<COSObjectKey, Long> {

        private static final long serialVersionUID = 1;

        private final transient Runnable onClear;

        WatchedTable(Map<COSObjectKey, Long> table, Runnable onClear) {
            super(table);
            this.onClear = onClear;
        }

        @Override
        public void clear() {
            onClear.run();
            super.clear();
        }
    }
}
