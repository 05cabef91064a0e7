/** What can be done: one class for each thing a user does. The only package that sees both the store and the algorithms. */
@NullMarked
package dev.plumbline.review;

import org.jspecify.annotations.NullMarked;
