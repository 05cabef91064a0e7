package dev.plumbline.ui;

import dev.plumbline.documents.OutlineEntry;
import dev.plumbline.documents.PageTarget;
import dev.plumbline.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a document's outline with those below it.
 *
 * @param target where it leads in a document with pages
 * @param span where it stands in a text, UTF-16
 */
record OutlineItem(String title, Optional<PageTarget> target, Optional<Span> span, List<OutlineItem> children) {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})[ \\t]+(.+?)[ \\t#]*$", Pattern.MULTILINE);
    private static final int MOST = 20_000;

    static List<OutlineItem> of(List<OutlineEntry> entries) {
        return entries.stream().map(entry -> new OutlineItem(entry.title(), entry.target(), Optional.empty(),
                of(entry.children()))).toList();
    }

    /** The headings of a Markdown text. */
    static List<OutlineItem> ofMarkdown(String text) {
        List<OutlineItem> roots = new ArrayList<>();
        Deque<OutlineItem> parents = new ArrayDeque<>();
        Deque<Integer> levels = new ArrayDeque<>();
        Matcher heading = HEADING.matcher(text);
        for (int found = 0; found < MOST && heading.find(); found++) {
            int level = heading.end(1) - heading.start(1);
            while (!levels.isEmpty() && levels.peek() >= level) {
                levels.pop();
                parents.pop();
            }
            OutlineItem item = new OutlineItem(heading.group(2), Optional.empty(),
                    Optional.of(new Span(heading.start(2), heading.end(2))), new ArrayList<>());
            (parents.isEmpty() ? roots : parents.peek().children()).add(item);
            parents.push(item);
            levels.push(level);
        }
        return roots;
    }

    boolean leadsSomewhere() {
        return target.isPresent() || span.isPresent();
    }
}
