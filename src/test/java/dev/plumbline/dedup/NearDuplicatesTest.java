package dev.plumbline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dedup.Mark.Place;
import dev.plumbline.domain.DuplicateGroup;
import dev.plumbline.domain.DuplicateReason;
import dev.plumbline.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which marks are near each other, why, and that it does not depend on order. */
class NearDuplicatesTest {

    private static Mark tokens(long id, String text, int page, int start, int end) {
        return new Mark(id, 1, text, OptionalInt.of(page), List.of(new Place(page, new Span(start, end))));
    }

    private static Mark span(long id, String text, int start) {
        return new Mark(id, 1, text, OptionalInt.empty(), List.of(new Place(0, new Span(start, start + text.length()))));
    }

    private static List<DuplicateGroup> find(Mark... marks) {
        return NearDuplicates.find(7, List.of(marks), (one, two) -> false);
    }

    private static List<String> reasons(DuplicateGroup group) {
        return group.reasons().stream().map(DuplicateReason::code).toList();
    }

    @Test
    void overlappingPlacesOfAlikeWordsAreNearWithAScoreAndItsReasons() {
        List<DuplicateGroup> groups = find(span(2, "Acme Holdings", 10), span(1, "Acme Holdings Inc", 10));
        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.id()).isEqualTo("near-1");
            assertThat(group.members()).containsExactly(1L, 2L);
            assertThat(group.documentId()).isEqualTo(7);
            assertThat(group.text()).isEqualTo("Acme Holdings Inc");
            assertThat(group.score()).isEqualTo(0.783);
            assertThat(reasons(group)).containsExactly("overlap", "similar_words");
            assertThat(group.reasons()).first().isEqualTo(new DuplicateReason.Overlap(0.765));
            assertThat(group.reasons().getFirst().text()).isEqualTo("places overlap 0.77");
        });
    }

    @Test
    void theSameFoldedWordsOnOnePageAreNearWhereverTheyStand() {
        assertThat(find(tokens(1, "ACME  Ltd", 2, 0, 2), tokens(2, "Acme Ltd", 2, 90, 92))).singleElement()
                .satisfies(group -> {
                    assertThat(group.score()).isEqualTo(0.5);
                    assertThat(reasons(group)).containsExactly("same_words");
                });
        assertThat(find(tokens(1, "ACME Ltd", 2, 0, 2), tokens(2, "Acme Ltd", 3, 0, 2))).isEmpty();
    }

    @Test
    void theSameWordsElsewhereInATextAreNotNear() {
        assertThat(find(span(1, "Acme", 10), span(2, "Acme", 500))).isEmpty();
        assertThat(find(span(1, "Acme", 10), span(2, "acme", 10))).hasSize(1);
    }

    @Test
    void aLittleOverlapOfOtherWordsIsNotNear() {
        assertThat(find(span(1, "the buyer", 0), span(2, "buyer and the seller", 4))).isEmpty();
        assertThat(find(tokens(1, "rent", 0, 0, 1), tokens(2, "of March", 0, 0, 1))).singleElement()
                .satisfies(group -> assertThat(reasons(group)).containsExactly("overlap"));
    }

    @Test
    void aGroupHoldsOnlyMarksThatAreAllNearEachOther() {
        List<DuplicateGroup> groups = find(tokens(1, "a b", 0, 0, 10), tokens(2, "a b c", 0, 4, 12), tokens(3, "b c d", 0, 7, 15));
        assertThat(groups).extracting(DuplicateGroup::members).containsExactly(List.of(1L, 2L));
    }

    @Test
    void pairsSaidToBeDistinctAreLeftOut() {
        List<Mark> marks = List.of(span(1, "Acme", 0), span(2, "acme", 0), span(3, "ACME", 0));
        assertThat(NearDuplicates.find(7, marks, (one, two) -> one == 1 && two == 3))
                .extracting(DuplicateGroup::members).containsExactly(List.of(1L, 2L));
    }

    @Test
    void anotherLabelIsSaid() {
        Mark other = new Mark(2, 9, "Acme", OptionalInt.empty(), List.of(new Place(0, new Span(0, 4))));
        assertThat(reasons(find(span(1, "Acme", 0), other).getFirst())).containsExactly("same_words", "overlap", "other_label");
    }

    @Test
    void orderDoesNotMatterAndNoMarkIsInTwoGroups() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Mark> marks = new ArrayList<>(IntStream.range(0, 60).mapToObj(id -> tokens(id, "w" + random.nextInt(8) + " x",
                    random.nextInt(2), random.nextInt(50), 52 + random.nextInt(8))).toList());
            List<DuplicateGroup> groups = NearDuplicates.find(7, marks, (one, two) -> (one + two) % 11 == 0);
            Set<Long> seen = new HashSet<>();
            for (DuplicateGroup group : groups) {
                assertThat(group.members()).as("seed %d", seed).allMatch(seen::add);
            }
            Collections.shuffle(marks, random);
            assertThat(NearDuplicates.find(7, marks, (one, two) -> (one + two) % 11 == 0)).as("seed %d", seed).isEqualTo(groups);
        }
    }
}
