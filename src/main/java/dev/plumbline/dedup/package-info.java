/** Which annotations are the same, and what merging them would change; pure functions. */
@NullMarked
package dev.plumbline.dedup;

import org.jspecify.annotations.NullMarked;
