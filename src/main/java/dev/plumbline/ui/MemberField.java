package dev.plumbline.ui;

import dev.plumbline.domain.Annotation;
import dev.plumbline.domain.MergeField;
import dev.plumbline.domain.Messages;
import dev.plumbline.domain.PageMark;
import dev.plumbline.review.PlacedMember;
import dev.plumbline.text.Rect;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of an annotation that members of a group can differ in. */
enum MemberField {
    TEXT(MergeField.PLACE, member -> annotation(member).rawText(), member -> annotation(member).rawText()),
    PAGE(MergeField.PLACE, member -> page(annotation(member)), member -> page(annotation(member))),
    PLACE(MergeField.PLACE, MemberField::rawPlace, MemberField::place),
    LABEL(MergeField.LABEL, member -> annotation(member).owner().labelId().toString(), member -> member.member().names().label()),
    CORPUS(MergeField.CORPUS, member -> annotation(member).owner().corpusId().toString(), member -> member.member().names().corpus()),
    PARENT(MergeField.PARENT, member -> member.member().parentId().toString(), MemberField::parent),
    REVIEW(MergeField.REVIEW, member -> annotation(member).review().code(), member -> ValueWords.review(annotation(member).review())),
    CREATOR(null, member -> Long.toString(annotation(member).owner().creatorId()), member -> member.member().names().creator()),
    CREATED(MergeField.CREATED, member -> date(member.member().created(), "ui.when.fine"),
            member -> date(member.member().created(), "ui.when")),
    ORIGIN(null, member -> Boolean.toString(annotation(member).groundingSource()), MemberField::origin);

    private final @Nullable MergeField picked;
    private final Function<PlacedMember, String> raw;
    private final Function<PlacedMember, String> words;

    /** @param picked what a merge takes along when this is taken from another member; null when it cannot be */
    MemberField(@Nullable MergeField picked, Function<PlacedMember, String> raw, Function<PlacedMember, String> words) {
        this.picked = picked;
        this.raw = raw;
        this.words = words;
    }

    /** What a merge may take from another member; empty for a field that is always the survivor's own. */
    Optional<MergeField> picked() {
        return Optional.ofNullable(picked);
    }

    String label() {
        return Messages.text("ui.field." + name().toLowerCase(Locale.ROOT));
    }

    /** What has to be equal for two members to be the same in it. */
    String raw(PlacedMember member) {
        return raw.apply(member);
    }

    /** Its value for a reader. */
    String words(PlacedMember member) {
        String text = words.apply(member);
        return text.isEmpty() ? Messages.text("ui.none") : text;
    }

    /** Its value more exactly, for members whose words are the same though they differ. */
    String fine(PlacedMember member) {
        Annotation.Owner owner = annotation(member).owner();
        return switch (this) {
            case PLACE -> place(member, "ui.field.box.fine");
            case LABEL -> Messages.text("ui.field.numbered", words(member), owner.labelId().orElse(0));
            case CORPUS -> Messages.text("ui.field.numbered", words(member), owner.corpusId().orElse(0));
            case CREATOR -> Messages.text("ui.field.numbered", words(member), owner.creatorId());
            case CREATED -> date(member.member().created(), "ui.when.fine");
            case TEXT, PAGE, PARENT, REVIEW, ORIGIN -> words(member);
        };
    }

    private static Annotation annotation(PlacedMember member) {
        return member.member().annotation();
    }

    private static String page(Annotation annotation) {
        // A span's page is always 1 and says nothing.
        return switch (annotation.type()) {
            case TOKEN_LABEL -> Messages.text("ui.field.page.number", annotation.page() + 1);
            case SPAN_LABEL, DOC_TYPE_LABEL, RELATIONSHIP_LABEL -> "";
        };
    }

    private static String rawPlace(PlacedMember member) {
        return member.marks().isEmpty() && member.codePoints().isEmpty() ? annotation(member).json()
                : member.marks() + " " + member.codePoints();
    }

    private static String place(PlacedMember member) {
        return place(member, "ui.field.box");
    }

    private static String place(PlacedMember member, String key) {
        return member.codePoints().map(span -> Messages.text("ui.field.span", span.start(), span.end())).orElseGet(
                () -> member.marks().stream().map(mark -> box(mark, key)).collect(Collectors.joining(" · ")));
    }

    private static String box(PageMark mark, String key) {
        Rect box = mark.bounds();
        return Messages.text(key, box.left(), box.top(), box.right(), box.bottom());
    }

    private static String parent(PlacedMember member) {
        return member.member().parentId().isPresent()
                ? Messages.text("ui.member", member.member().parentId().getAsLong()) : "";
    }

    private static String origin(PlacedMember member) {
        return Messages.text(annotation(member).groundingSource() ? "ui.field.origin.grounding" : "ui.field.origin.elsewhere");
    }

    /** To the minute or, fine, to the second: what is less tells no members apart. */
    private static String date(Instant at, String key) {
        return Messages.text(key, Date.from(at));
    }
}
