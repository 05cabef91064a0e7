package dev.plumbline.store;

import java.nio.ByteBuffer;

/**
 * A cell with its column, and the key that tells whether the workspace has it: a hash over its document, column and data.
 */
record KeyedCell(NewCell cell, long columnId, ByteBuffer key) {

    static KeyedCell of(NewCell cell, long columnId) {
        return new KeyedCell(cell, columnId, ByteBuffer.wrap(ImportKeys.of(cell.documentId(), columnId, cell.dataJson())));
    }
}
