package dev.plumbline.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON value (RFC 8259) as it was written: members keep their order, and a name given twice stands twice. */
@SuppressWarnings("JavaLangClash")
public sealed interface JsonValue {

    /** The one null. */
    Null NULL = new Null();

    /** A string, unescaped. */
    record Text(String value) implements JsonValue {}

    /**
     * A number as it was written, so that {@code 1200.0} stays {@code 1200.0}; an IllegalArgumentException when it is no
     * JSON number.
     */
    record Number(String literal) implements JsonValue {

        private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

        public Number {
            if (!GRAMMAR.matcher(literal).matches()) {
                throw new IllegalArgumentException("not a JSON number: " + literal);
            }
        }
    }

    /** True or false. */
    record Bool(boolean value) implements JsonValue {}

    /** Null. */
    record Null() implements JsonValue {}

    /** A list of values. */
    record Array(List<JsonValue> items) implements JsonValue {
        public Array {
            items = List.copyOf(items);
        }
    }

    /** Named values in the order they were written. */
    record Object(List<Member> members) implements JsonValue {
        public Object {
            members = List.copyOf(members);
        }

        /** The first member of that name. */
        public Optional<JsonValue> get(String name) {
            return members.stream().filter(member -> member.name().equals(name)).findFirst().map(Member::value);
        }
    }

    /** One named value of an object. */
    record Member(String name, JsonValue value) {}

    static Text of(String text) {
        return new Text(text);
    }

    static Number of(long number) {
        return new Number(Long.toString(number));
    }

    /**
     * A number without an exponent; a whole one keeps its {@code .0}.
     *
     * @throws NumberFormatException for an infinity or NaN, which JSON does not have
     */
    static Number of(double number) {
        return new Number(BigDecimal.valueOf(number).toPlainString());
    }

    static Bool of(boolean value) {
        return new Bool(value);
    }

    static Array array(List<? extends JsonValue> items) {
        return new Array(List.copyOf(items));
    }

    /** An object to be filled member by member. */
    static Builder object() {
        return new Builder();
    }

    /** Collects the members of an object in the order they are put. */
    final class Builder {

        private final List<Member> members = new ArrayList<>();

        private Builder() {}

        public Builder put(String name, JsonValue value) {
            members.add(new Member(name, value));
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, of(value));
        }

        public Builder put(String name, long value) {
            return put(name, of(value));
        }

        public Builder put(String name, double value) {
            return put(name, of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, of(value));
        }

        /** Leaves the member out when there is no value. */
        public Builder put(String name, Optional<? extends JsonValue> value) {
            value.ifPresent(present -> put(name, present));
            return this;
        }

        public Object build() {
            return new Object(members);
        }
    }
}
