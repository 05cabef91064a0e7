/**
 * The desktop app: views that see their view model, view models that see use cases. May not touch store or exchange.
 */
@NullMarked
package dev.plumbline.ui;

import org.jspecify.annotations.NullMarked;
