/** What makes a workspace unreadable without its password: the keys, and files that are sealed with them. */
@NullMarked
package dev.plumbline.encryption;

import org.jspecify.annotations.NullMarked;
