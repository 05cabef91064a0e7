/** The command line: picocli commands over the use cases. The only package that touches the standard streams. */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
