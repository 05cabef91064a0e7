package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Difference.Kind;
import dev.plumbline.text.Chars;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that stand at a place only as the letters of other words: "Jackson" in "the jacks on the table". */
final class JoinedWords {

    private JoinedWords() {}

    /** For texts of the same letters: the first name of the value that the place neither has as a word nor in capitals. */
    static Optional<Difference> lostName(String value, String place) {
        List<Word> placeWords = Word.in(place);
        Set<String> keys = new HashSet<>();
        placeWords.forEach(word -> keys.add(word.key()));
        String letters = letters(place);
        return Word.in(value).stream()
                .filter(word -> word.mayBeName() && !keys.contains(word.key()) && !letters.contains(letters(word.text())))
                .findFirst()
                .map(word -> new Difference(Kind.NAME, word.text(), place));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Chars::isWordPart).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
