/**
 * Formats in and out: streams to records and back, never trusting the input. Knows no store, no documents and no
 * grounding; every offset here is in Unicode code points and every page is 1-based.
 */
@NullMarked
package dev.plumbline.exchange;

import org.jspecify.annotations.NullMarked;
