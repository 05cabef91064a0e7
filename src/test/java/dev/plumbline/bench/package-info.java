/** Measurements, run by hand; no test depends on them. */
package dev.plumbline.bench;
