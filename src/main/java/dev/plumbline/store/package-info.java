/**
 * The workspace's database: H2 with the uniqueness of PostgreSQL's partial indexes, get-or-create, the change journal
 * and verified copies. Only records leave this package; entities and connections do not.
 *
 * <p>Two ways to the rows. Hibernate maps the rows that are made one at a time under a uniqueness guard, annotations
 * and labels: its {@code StatelessSession} inserts them, and its {@code validate} compares the mapping with the schema.
 * Everything that reads, and everything set-wise, is JDBC over the same connections: building a session factory takes a
 * second or more, which no {@code info} or {@code values} should pay, and 100,000 rows go in as batches. So the factory
 * is built at the first single insert, off every reading path.
 *
 * <p>A transaction may run more than once: it is repeated, a bounded number of times, when another process holds a lock
 * too long or when the process that served the file ended meanwhile. So whatever runs in one has to be idempotent.
 */
@NullMarked
package dev.plumbline.store;

import org.jspecify.annotations.NullMarked;
