package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** Selecting by keys: letters, words, lines with Shift, a page and then everything with Ctrl+A. */
final class SelectionKeys {

    /** Letters that are looked at on each side of the cursor to find the next gap between two. */
    private static final int NEAR = 400;
    /** More is not selected at once: what is selected is copied. */
    static final int MAX_LENGTH = 5_000_000;

    private final Surface surface;
    private final String text;
    private final TextCursor cursor;

    SelectionKeys(Surface surface, String text, TextCursor cursor) {
        this.surface = surface;
        this.text = text;
        this.cursor = cursor;
    }

    /** True when the key selects. */
    boolean press(KeyEvent event) {
        if (text.isEmpty()) {
            return false;
        }
        if (event.isShortcutDown() && !event.isShiftDown()) {
            return switch (event.getCode()) {
                case A -> all();
                default -> false;
            };
        }
        return event.isShiftDown() && target(event).filter(this::extend).isPresent();
    }

    private Optional<Integer> target(KeyEvent event) {
        int at = Math.clamp(cursor.focus().orElseGet(surface::firstSeen), 0, text.length());
        Pointing words = surface.words();
        return switch (event.getCode()) {
            case LEFT -> Optional.of(event.isShortcutDown() ? wordBefore(at) : letter(at, false));
            case RIGHT -> Optional.of(event.isShortcutDown() ? wordBehind(at) : letter(at, true));
            case UP -> Optional.of(words.beside(at, -1).orElse(words.lineOf(at).start()));
            case DOWN -> Optional.of(words.beside(at, 1).orElse(words.lineOf(at).end()));
            case HOME -> Optional.of(event.isShortcutDown() ? 0 : words.lineOf(at).start());
            case END -> Optional.of(event.isShortcutDown() ? text.length() : words.lineOf(at).end());
            default -> Optional.empty();
        };
    }

    private boolean extend(int to) {
        if (cursor.focus().isEmpty()) {
            int from = surface.firstSeen();
            cursor.select(from, from);
        }
        cursor.extend(bounded(cursor.focus().orElse(to), to));
        int seen = Math.clamp(to, 0, text.length() - 1);
        surface.reveal(new Span(seen, seen + 1));
        return true;
    }

    private int bounded(int from, int to) {
        return Math.clamp(to, Math.max(0, from - MAX_LENGTH), (int) Math.min(text.length(), from + (long) MAX_LENGTH));
    }

    /** The page first; asked again, everything. */
    private boolean all() {
        int at = Math.clamp(cursor.span().map(Span::start).or(cursor::focus).orElseGet(surface::firstSeen), 0, text.length());
        Span page = surface.words().stretchOf(at);
        boolean isSelected = cursor.span().filter(span -> span.contains(page)).isPresent();
        cursor.select(isSelected ? 0 : page.start(), isSelected ? Math.min(text.length(), MAX_LENGTH)
                : Math.min(page.end(), page.start() + MAX_LENGTH));
        return true;
    }

    private int letter(int at, boolean isForward) {
        int from = Math.max(0, at - NEAR);
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.substring(from, Math.min(text.length(), at + NEAR)));
        int found = isForward ? letters.following(Math.min(at - from, letters.last())) : letters.preceding(at - from);
        return found == BreakIterator.DONE ? at : from + found;
    }

    private int wordBehind(int at) {
        int end = at;
        while (end < text.length() && !isOfWord(end)) {
            end++;
        }
        while (end < text.length() && isOfWord(end)) {
            end++;
        }
        return end;
    }

    private int wordBefore(int at) {
        int start = at;
        while (start > 0 && !isOfWord(start - 1)) {
            start--;
        }
        while (start > 0 && isOfWord(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isOfWord(int index) {
        char letter = text.charAt(index);
        return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
