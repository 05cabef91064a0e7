package dev.plumbline.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses streams that would fill the memory when PDFBox unpacks them whole, as it does with fonts, forms and page
 * contents. One for each thread; a stream is looked at once.
 */
final class StreamBounds {

    private static final Logger LOG = LoggerFactory.getLogger(StreamBounds.class);
    private static final int MAX_BYTES = 128 << 20;
    /** Below this length one deflate filter, which makes at most 1032 bytes of one, cannot do harm. */
    private static final long SAFE_LENGTH = MAX_BYTES / 1032;
    private static final Set<COSName> PICTURES = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);
    private static final List<COSName> FONT_PROGRAMS =
            List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

    private final Set<COSBase> seen = Collections.newSetFromMap(new WeakHashMap<>());

    /** @throws ZipParts.BombException when the page's contents or the fonts it names unpack to too much */
    void checkPage(PDPage page) throws IOException {
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            COSStream contents = streams.next().getCOSObject();
            for (COSName filter : filters(contents)) {
                // PDFBox takes a stream that it cannot unpack for an empty one; here the page is named as unreadable.
                FilterFactory.INSTANCE.getFilter(filter);
            }
            checkOnce(contents);
        }
        checkResources(page.getResources());
    }

    void checkResources(@Nullable PDResources resources) throws IOException {
        if (resources == null
                || !(resources.getCOSObject().getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts)) {
            return;
        }
        for (COSName name : fonts.keySet()) {
            if (fonts.getDictionaryObject(name) instanceof COSDictionary font) {
                checkFont(font);
                if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                        && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary descendant) {
                    checkFont(descendant);
                }
            }
        }
    }

    void checkOnce(@Nullable COSBase object) throws IOException {
        if (object instanceof COSStream stream && seen.add(stream)) {
            try {
                check(stream);
            } catch (ZipParts.BombException e) {
                throw e;
            } catch (IOException e) {
                LOG.debug("A stream cannot be unpacked", e);
            }
        }
    }

    private void checkFont(COSDictionary font) throws IOException {
        if (!seen.add(font)) {
            return;
        }
        checkOnce(font.getDictionaryObject(COSName.TO_UNICODE));
        checkOnce(font.getDictionaryObject(COSName.ENCODING));
        if (font.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor) {
            for (COSName program : FONT_PROGRAMS) {
                checkOnce(descriptor.getDictionaryObject(program));
            }
        }
    }

    /** @throws ZipParts.BombException when the stream unpacks to too much */
    static void check(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream);
        boolean isSafe = filters.isEmpty() || (stream.getLength() < SAFE_LENGTH && filters.size() == 1
                && filters.getFirst().equals(COSName.FLATE_DECODE));
        if (isSafe || filters.stream().anyMatch(PICTURES::contains)) {
            return;
        }
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            boolean isLast = i == filters.size() - 1;
            Counter out = new Counter(isLast ? OutputStream.nullOutputStream() : new ByteArrayOutputStream());
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            try (InputStream packed = in) {
                filter.decode(packed, out, stream, i);
            }
            in = out.target instanceof ByteArrayOutputStream bytes
                    ? new ByteArrayInputStream(bytes.toByteArray()) : InputStream.nullInputStream();
        }
    }

    private static List<COSName> filters(COSStream stream) {
        Set<COSName> names = new LinkedHashSet<>();
        if (stream.getFilters() instanceof COSName one) {
            names.add(one);
        } else if (stream.getFilters() instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }

    /** Counts what is written, up to the limit. */
    private static final class Counter extends OutputStream {

        private final OutputStream target;
        private long count;

        Counter(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            target.write(bytes, offset, length);
        }

        private void count(int length) throws IOException {
            count += length;
            if (count > MAX_BYTES) {
                throw new ZipParts.BombException("a stream of more than " + MAX_BYTES + " bytes");
            }
        }
    }
}
