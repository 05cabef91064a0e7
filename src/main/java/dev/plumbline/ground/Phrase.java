package dev.plumbline.ground;

import dev.plumbline.text.FoldedText;
import dev.plumbline.text.Skeleton;

/** A value made ready to be looked for. */
final class Phrase {

    private final String text;
    private final String folded;
    private final BitPattern foldedPattern;
    private final String letters;
    /** Folded characters before the first letter and after the last. */
    private final String lead;
    private final String tail;
    /** UTF-16 units of the text before its first letter. */
    private final int textLead;

    Phrase(String value) {
        FoldedText all = FoldedText.of(value);
        Skeleton skeleton = Skeleton.of(all);
        this.text = value;
        this.folded = all.folded().stripTrailing();
        this.foldedPattern = new BitPattern(folded);
        this.letters = skeleton.letters();
        if (letters.isEmpty()) {
            this.lead = folded;
            this.tail = "";
            this.textLead = 0;
        } else {
            int first = skeleton.foldedOffset(0);
            this.lead = folded.substring(0, first);
            this.tail = folded.substring(skeleton.foldedOffset(letters.length() - 1) + 1);
            this.textLead = all.originalStart(first);
        }
    }

    String text() {
        return text;
    }

    String folded() {
        return folded;
    }

    /** How alike its folding is to another folded text. */
    double likeness(String otherFolded) {
        return Similarity.ratio(folded, foldedPattern, otherFolded);
    }

    String letters() {
        return letters;
    }

    String lead() {
        return lead;
    }

    String tail() {
        return tail;
    }

    int textLead() {
        return textLead;
    }
}
