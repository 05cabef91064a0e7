package dev.plumbline.store;

import java.nio.ByteBuffer;

/**
 * A cell with its column, and the key that tells whether the workspace has it: a hash over its document, column and data.
 */
record KeyedCell(NewCell cell, long columnId, ByteBuffer key) {

    static KeyedCell of(NewCell cell, long columnId) {
        String text = cell.documentId() + ":" + columnId + ":" + CanonicalJson.of(cell.dataJson());
        return new KeyedCell(cell, columnId, ByteBuffer.wrap(GroundingKey.sha256(text)));
    }
}
