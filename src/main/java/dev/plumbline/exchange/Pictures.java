package dev.plumbline.exchange;

import java.io.IOException;
import java.util.Optional;

/** Draws places of one document, for the formats that show them. */
public interface Pictures {

    /** Of a document whose pages cannot be drawn. */
    Pictures NONE = part -> Optional.empty();

    /**
     * A crop of the page around a place, the place marked; PNG, of bounded size. Empty where the page cannot be drawn.
     *
     * @throws java.util.concurrent.CancellationException when the export was cancelled
     */
    Optional<byte[]> png(QuotedPlace.Part part) throws IOException;
}
