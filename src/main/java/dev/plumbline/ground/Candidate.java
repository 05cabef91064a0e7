package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Match;
import dev.plumbline.domain.Tier;
import dev.plumbline.text.Span;

/**
 * A place where a value may stand.
 *
 * @param span UTF-16 offsets in the document's text
 * @param form how the place's words agree with the value's
 * @param quality 0 to 1
 * @param whole whether it begins and ends at word edges
 */
record Candidate(Span span, Form form, double quality, boolean whole) {

    /** The ways in which a place can agree with a value, from surest to loosest. */
    enum Form {
        SAME(Tier.EXACT),
        /** The same but for case, blanks, quotes, dashes and compatibility forms. */
        FOLDED(Tier.NORMALIZED),
        /** The same letters and digits. */
        LETTERS(Tier.NORMALIZED),
        /** The same number or date, written in another form. */
        VALUE(Tier.NORMALIZED),
        /** Head and tail stand there, with more between them than the value shows. */
        SPLIT(Tier.FUZZY),
        SIMILAR(Tier.FUZZY);

        private final Tier tier;

        Form(Tier tier) {
            this.tier = tier;
        }

        Tier tier() {
            return tier;
        }
    }

    Match match() {
        return new Match(span, form.tier(), quality);
    }
}
