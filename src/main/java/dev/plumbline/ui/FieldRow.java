package dev.plumbline.ui;

import dev.plumbline.review.PlacedMember;
import java.util.Arrays;
import java.util.List;

/**
 * A field of all members, side by side.
 *
 * @param values one a member, in the members' order
 * @param differs whether they are not all the same
 */
record FieldRow(MemberField field, List<String> values, boolean differs) {

    FieldRow {
        values = List.copyOf(values);
    }

    /** All fields, in the order of the table. */
    static List<FieldRow> of(List<PlacedMember> members) {
        return Arrays.stream(MemberField.values()).map(field -> of(field, members)).toList();
    }

    private static FieldRow of(MemberField field, List<PlacedMember> members) {
        boolean differs = members.stream().map(field::raw).distinct().count() > 1;
        List<String> words = members.stream().map(field::words).toList();
        // Two labels may have one name, and boxes differ by less than is shown.
        boolean look = differs && words.stream().distinct().count() == 1;
        return new FieldRow(field, look ? members.stream().map(field::fine).toList() : words, differs);
    }
}
