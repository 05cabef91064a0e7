/** What a reviewer talks about, as records and sealed types: documents, annotations, cells, groundings, changes. */
@NullMarked
package dev.plumbline.domain;

import org.jspecify.annotations.NullMarked;
