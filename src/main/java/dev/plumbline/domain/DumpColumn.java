package dev.plumbline.domain;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table dump that is taken in; the values of the others are left.
 *
 * @param name in the dump
 * @param target in the workspace's table; empty for one that only the reading needs
 * @param type what its cells hold
 * @param to the dump's table that a reference is into; empty for other types
 * @param most how many UTF-16 units a text may have
 * @param required whether a row without it is none
 * @param fallback the value of an empty cell, and of the whole column where the dump lacks it; a time's, whatever it is, stands
 *     for the moment of reading
 */
public record DumpColumn(String name, String target, Type type, String to, int most, boolean required,
        @Nullable Object fallback) {

    private static final int ANY_LENGTH = Integer.MAX_VALUE;
    /** What the database takes of a text. */
    private static final int LONGEST = 1 << 20;

    /** The row's own number. */
    static DumpColumn id() {
        return new DumpColumn("id", "id", Type.ID, "", 0, true, null);
    }

    /** A number of another row; cleared, and named, where that row is missing. */
    static DumpColumn reference(String name, String to) {
        return new DumpColumn(name, name, Type.REFERENCE, to, 0, false, null);
    }

    static DumpColumn integer(String name, int fallback) {
        return new DumpColumn(name, name, Type.INTEGER, "", 0, false, fallback);
    }

    /** An integer that may be missing. */
    static DumpColumn count(String name) {
        return new DumpColumn(name, name, Type.INTEGER, "", 0, false, null);
    }

    static DumpColumn number(String name) {
        return new DumpColumn(name, name, Type.NUMBER, "", 0, false, null);
    }

    static DumpColumn flag(String name) {
        return new DumpColumn(name, name, Type.FLAG, "", 0, false, false);
    }

    static DumpColumn text(String name, int most) {
        return new DumpColumn(name, name, Type.TEXT, "", most, false, null);
    }

    static DumpColumn text(String name) {
        return text(name, ANY_LENGTH);
    }

    /** A text that a row can do without, so that one that is too long for the database is told from it before. */
    static DumpColumn longText(String name) {
        return text(name, LONGEST);
    }

    static DumpColumn json(String name) {
        return new DumpColumn(name, name, Type.JSON, "", ANY_LENGTH, false, null);
    }

    /** JSON that a database's own type for it may be too small for. */
    static DumpColumn largeJson(String name, int most) {
        return new DumpColumn(name, name, Type.LARGE_JSON, "", most, false, null);
    }

    static DumpColumn time(String name) {
        return new DumpColumn(name, name, Type.TIME, "", 0, false, null);
    }

    /** The same, and a row without it, or with a reference to a missing row, is left out. */
    DumpColumn needed() {
        return new DumpColumn(name, target, type, to, most, true, fallback);
    }

    DumpColumn or(Object value) {
        return new DumpColumn(name, target, type, to, most, required, value);
    }

    DumpColumn as(String column) {
        return new DumpColumn(name, column, type, to, most, required, fallback);
    }

    /** What a cell holds, and the Java type it is read as. */
    public enum Type {
        /** {@link Long}, from 1 on. */
        ID,
        /** {@link Long}, from 1 on. */
        REFERENCE,
        /** {@link Integer}. */
        INTEGER,
        /** {@link Double}, finite. */
        NUMBER,
        /** {@link Boolean}; {@code t} or {@code f}. */
        FLAG,
        /** {@link String}. */
        TEXT,
        /** {@link String}, which still may be no JSON. */
        JSON,
        /** The same, stored as a text. */
        LARGE_JSON,
        /** {@link java.time.OffsetDateTime}. */
        TIME
    }
}
