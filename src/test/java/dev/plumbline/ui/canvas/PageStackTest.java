package dev.plumbline.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.text.Span;
import dev.plumbline.text.TextPage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageStackTest {

    private static final List<TextPage> PAGES =
            List.of(page(0, 600, 800), page(1, 600, 800), page(2, 1200, 400), page(3, 600, 800));

    @Test
    void pagesStandBelowEachOtherWithAGap() {
        PageStack stack = new PageStack(PAGES, 2);
        assertThat(stack.top(0)).isEqualTo(16);
        assertThat(stack.top(1)).isEqualTo(16 + 1600 + 16);
        assertThat(stack.height()).isEqualTo(16 + 3 * (1600 + 16) + 800 + 16);
        assertThat(stack.width()).isEqualTo(2400 + 32);
    }

    @Test
    void pageAtAHeightIsFoundFromEndToEnd() {
        PageStack stack = new PageStack(PAGES, 1);
        assertThat(stack.pageAt(-5)).isZero();
        assertThat(stack.pageAt(stack.top(2))).isEqualTo(2);
        assertThat(stack.pageAt(stack.top(2) - 1)).isEqualTo(1);
        assertThat(stack.pageAt(1e9)).isEqualTo(3);
    }

    @Test
    void widthOfMostPagesCountsNotOfTheWidest() {
        assertThat(PageStack.scaleToWidth(PAGES, 632)).isEqualTo(1);
    }

    private static TextPage page(int index, double width, double height) {
        return new TextPage(index, width, height, new Span(index, index + 1));
    }
}
