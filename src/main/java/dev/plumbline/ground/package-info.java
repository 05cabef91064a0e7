/** Values to places: pure functions over texts that change nothing and know no file, no table and no window. */
@NullMarked
package dev.plumbline.ground;

import org.jspecify.annotations.NullMarked;
