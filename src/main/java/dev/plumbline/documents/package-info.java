/**
 * Files to text layers and pages to pictures. The only package that knows PDFBox, POI and {@code java.awt}; none of
 * their
 * types crosses its border.
 */
@NullMarked
package dev.plumbline.documents;

import org.jspecify.annotations.NullMarked;
