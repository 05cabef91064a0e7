package dev.plumbline.review;

import dev.plumbline.domain.GroupMember;
import dev.plumbline.domain.PageMark;
import dev.plumbline.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A member of a group and where its json says that it stands.
 *
 * @param marks of a PDF, by page; empty for a span or where the json is not readable
 * @param codePoints of any other document
 */
public record PlacedMember(GroupMember member, List<PageMark> marks, Optional<Span> codePoints) {

    public PlacedMember {
        marks = List.copyOf(marks);
    }

    public long id() {
        return member.id();
    }
}
