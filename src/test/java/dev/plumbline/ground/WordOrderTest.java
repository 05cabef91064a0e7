package dev.plumbline.ground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Grounding.Difference;
import dev.plumbline.domain.Grounding.Difference.Kind;
import org.junit.jupiter.api.Test;

class WordOrderTest {

    @Test
    void rolesThatChangedPlacesAreNamed() {
        WordOrder order = new WordOrder("The lessee shall deliver the premises to the lessor",
                "The lessor shall deliver the premises to the lessee");
        assertThat(order.firstMoved()).contains(new Difference(Kind.WORD, "lessee", "lessor"));
    }

    @Test
    void neighboursMayChangePlaces() {
        assertThat(new WordOrder("shall be governed the by laws", "shall be governed by the laws").firstMoved()).isEmpty();
        assertThat(new WordOrder("Wells Fargo Backed Mortgage Trust", "Wells Fargo Mortgage Backed Trust").firstMoved()).isEmpty();
    }

    @Test
    void wordsThatAreMissingOrNewHaveNotMoved() {
        assertThat(new WordOrder("payment is due within thirty days", "any payment is then due on day thirty").firstMoved()).isEmpty();
        assertThat(new WordOrder("", "nothing to compare").firstMoved()).isEmpty();
    }
}
