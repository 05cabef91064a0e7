package dev.plumbline.ui;

import dev.plumbline.domain.DuplicateGroup;
import java.util.Locale;

/**
 * A group in the list.
 *
 * @param document the title of the members' document; may be empty
 * @param searched what a search looks in, in lower case
 */
record GroupItem(DuplicateGroup group, String document, String searched) {

    static GroupItem of(DuplicateGroup group, String document) {
        return new GroupItem(group, document, (group.text() + '\n' + document).toLowerCase(Locale.ROOT));
    }

    String id() {
        return group.id();
    }

    /** How many annotations a merge takes away. */
    int redundant() {
        return group.members().size() - 1;
    }

    /** True when text or document hold the words, or a member has the number, given in lower case. */
    boolean mentions(String lowerCase) {
        return searched.contains(lowerCase) || lowerCase.startsWith("#")
                && group.members().stream().anyMatch(id -> lowerCase.equals("#" + id));
    }
}
