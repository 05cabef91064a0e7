/** The entry point and the choice between the desktop app and the command line; nothing else lives here. */
@NullMarked
package dev.plumbline;

import org.jspecify.annotations.NullMarked;
