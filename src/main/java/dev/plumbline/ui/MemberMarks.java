package dev.plumbline.ui;

import dev.plumbline.domain.PageMark;
import dev.plumbline.review.PlacedMember;
import dev.plumbline.text.Span;
import dev.plumbline.text.TextLayer;
import dev.plumbline.ui.canvas.MemberMark;
import dev.plumbline.ui.canvas.MemberMark.PageBox;
import java.util.List;
import java.util.Optional;

/** Members of a group as the canvas marks them: places as their rows say, in the open document's UTF-16 offsets. */
final class MemberMarks {

    /** Points on a page, or characters of a text, that are seen together without scrolling. */
    private static final double NEAR_POINTS = 260;
    private static final int NEAR_CHARACTERS = 1_200;

    private MemberMarks() {}

    static MemberMark of(Preview preview, PlacedMember member, TextLayer layer) {
        List<PageBox> boxes = member.marks().stream().flatMap(mark -> boxes(mark, layer).stream()).toList();
        MemberMark.Role role = preview.role(member.id());
        return new MemberMark(member.id(), preview.number(member.id()), role, boxes, span(member, layer),
                MergeWords.role(role, member.id(), preview.survivor().id()));
    }

    /** True when two members cannot be seen together: other documents, other pages, or far from each other. */
    static boolean liesApart(PlacedMember one, PlacedMember other) {
        if (!document(one).equals(document(other))) {
            return true;
        }
        if (one.codePoints().isPresent() && other.codePoints().isPresent()) {
            return Math.abs(one.codePoints().get().start() - other.codePoints().get().start()) > NEAR_CHARACTERS;
        }
        if (one.marks().isEmpty() || other.marks().isEmpty()) {
            return false;
        }
        PageMark first = one.marks().getFirst();
        PageMark second = other.marks().getFirst();
        return first.page() != second.page()
                || Math.abs(first.bounds().centerY() - second.bounds().centerY()) > NEAR_POINTS;
    }

    static Optional<Long> document(PlacedMember member) {
        return member.member().annotation().owner().documentId().stream().boxed().findFirst();
    }

    private static Optional<Span> span(PlacedMember member, TextLayer layer) {
        int length = layer.codePoints().fromUtf16(layer.text().length());
        return member.codePoints().filter(span -> span.end() <= length).map(layer.codePoints()::toUtf16)
                .or(() -> member.marks().stream().flatMap(mark -> words(mark, layer).stream()).reduce(Span::hull));
    }

    /** Line by line where its words are known; else the one box that the row has. */
    private static List<PageBox> boxes(PageMark mark, TextLayer layer) {
        List<PageBox> lines = words(mark, layer).stream().flatMap(span -> layer.parts(span).stream())
                .filter(part -> part.page() == mark.page())
                .flatMap(part -> part.boxes().stream().map(box -> new PageBox(mark.page(), box))).toList();
        return lines.isEmpty() ? List.of(new PageBox(mark.page(), mark.bounds())) : lines;
    }

    /** From the first of its tokens to the last; what an older server counted may not be there. */
    private static Optional<Span> words(PageMark mark, TextLayer layer) {
        if (mark.page() >= layer.pages().size()) {
            return Optional.empty();
        }
        Span tokens = layer.tokensOfPage(mark.page());
        return mark.tokens().stream().map(token -> tokens.start() + token).filter(at -> at < tokens.end())
                .map(at -> layer.token(at).span()).reduce(Span::hull);
    }
}
