package dev.plumbline.domain;

import java.util.Locale;

/** Why annotations are taken for the same. */
public sealed interface DuplicateReason {

    /** The name in formats: lower case. */
    String code();

    /** What the sentence {@link #messageKey} is filled in with. */
    default Object[] arguments() {
        return new Object[0];
    }

    default String messageKey() {
        return "duplicate.reason." + code();
    }

    /** The reason in words. */
    default String text() {
        return Messages.text(messageKey(), arguments());
    }

    /** The same but for what the reason says: nothing that is measured. */
    enum Same implements DuplicateReason {
        /** The same key of the grounding constraints. */
        SAME_KEY,
        /** The same but for a corpus that is not set. */
        NO_CORPUS,
        /** The same under two labels of the same text, type and creator. */
        TWO_LABELS,
        /** The same words once spelling of case, spaces and marks is put aside. */
        SAME_WORDS,
        /** Not under one label. */
        OTHER_LABEL;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Their places cover each other.
     *
     * @param share of the places' union that both have, in (0, 1]
     */
    record Overlap(double share) implements DuplicateReason {
        @Override
        public String code() {
            return "overlap";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {share};
        }
    }

    /**
     * Their folded texts are alike.
     *
     * @param share how much, in (0, 1)
     */
    record SimilarWords(double share) implements DuplicateReason {
        @Override
        public String code() {
            return "similar_words";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {share};
        }
    }
}
