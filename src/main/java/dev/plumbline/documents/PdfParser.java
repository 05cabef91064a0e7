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
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser but for object streams: PDFBox 3.0 gathers the keys of the whole document anew for each of them,
 * which
 * takes most of the time for a book of thousands of pages.
 */
final class PdfParser extends PDFParser {

    private final Map<Long, Map<COSObjectKey, COSBase>> unpacked = new HashMap<>();

    PdfParser(RandomAccessRead source, String password, StreamCacheCreateFunction cache) throws IOException {
        super(source, password, null, null, cache);
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
}
