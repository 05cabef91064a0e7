package dev.plumbline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.AnnotationReference;
import dev.plumbline.domain.AnnotationReference.Rule;
import dev.plumbline.domain.MergePlan;
import dev.plumbline.domain.MergePlan.Fate;
import dev.plumbline.domain.MergePlan.Held;
import dev.plumbline.domain.MergePlan.Input;
import dev.plumbline.domain.MergePlan.Wish;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The laws of a merge, over random groups and links. */
class MergePlannerTest {

    private static final AnnotationReference LINK = AnnotationReference.DATACELL_SOURCE;

    private static List<String> after(List<Held> held, MergePlan plan) {
        List<String> links = new ArrayList<>();
        held.stream().filter(one -> !plan.absorbed().contains(one.annotation()))
                .forEach(one -> links.add(one.relation() + " " + one.owner() + " " + one.annotation()));
        plan.references().stream().filter(one -> one.fate() == Fate.REPOINTED)
                .forEach(one -> links.add(one.held().relation() + " " + one.held().owner() + " " + plan.survivor()));
        return links.stream().sorted().toList();
    }

    private static MergePlan plan(List<Held> held, long keep) {
        return MergePlanner.plan(new Input(new TreeMap<>(Map.of(1L, 0, 2L, 0, 3L, 0)), held, Map.of()),
                new Wish(keep, Map.of()));
    }

    private static List<Held> links(long... pairs) {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            held.add(new Held(LINK, pairs[i], pairs[i + 1]));
        }
        return held;
    }

    /** The cases of the golden m2m_repoint.json, the one included in which the reference fails. */
    @Test
    void anOwnerKeepsOneLinkWhateverItHeld() {
        String one = LINK + " 10 1";
        assertThat(outcome(10, 1, 10, 2)).containsExactly(one);
        assertThat(outcome(10, 1, 10, 2, 10, 3)).containsExactly(one);
        assertThat(outcome(10, 2)).containsExactly(one);
        assertThat(outcome(10, 2, 10, 3)).containsExactly(one);
        assertThat(outcome(10, 1, 11, 2, 12, 3, 13, 9))
                .containsExactly(one, LINK + " 11 1", LINK + " 12 1", LINK + " 13 9");
    }

    private static List<String> outcome(long... pairs) {
        return after(links(pairs), plan(links(pairs), 0));
    }

    @Test
    void noReferenceIsLostAndNoneHeldTwiceInWhateverOrder() {
        List<AnnotationReference> pairs = java.util.Arrays.stream(AnnotationReference.values())
                .filter(to -> to.rule() == Rule.REPOINT_PAIR).toList();
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Set<Held> drawn = new java.util.HashSet<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                drawn.add(new Held(pairs.get(random.nextInt(pairs.size())), random.nextInt(3), 1 + random.nextInt(3)));
            }
            List<Held> held = new ArrayList<>(drawn);
            long keep = random.nextInt(4);
            MergePlan plan = plan(held, keep);
            Set<String> wanted = new TreeSet<>();
            held.forEach(one -> wanted.add(one.relation() + " " + one.owner() + " " + plan.survivor()));
            assertThat(after(held, plan)).as("seed %d", seed).containsExactlyElementsOf(wanted);
            Collections.shuffle(held, random);
            assertThat(plan(held, keep)).as("seed %d", seed).isEqualTo(plan);
        }
    }
}
