package dev.plumbline.exchange;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.CitedPlace.Box;
import dev.plumbline.domain.CitedPlace.Pages;
import dev.plumbline.text.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The regions of one value, page by page, made one cited place: its pages, and the box around those on the first. */
final class CitedRegions {

    private final List<Integer> pages = new ArrayList<>();
    private final List<Optional<Rect>> boxes = new ArrayList<>();

    /**
     * @param page 1-based
     * @param xs left and right of the region, or the corners of it, in parts of the page's width; empty without a box
     */
    void add(int page, List<Double> xs, List<Double> ys) {
        pages.add(page);
        boxes.add(xs.isEmpty() || ys.isEmpty() ? Optional.empty() : Optional.of(new Rect(least(xs), least(ys), most(xs), most(ys))));
    }

    CitedPlace place() {
        if (pages.isEmpty()) {
            return CitedPlace.NONE;
        }
        int first = pages.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = pages.stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<Rect> onFirst = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i) == first) {
                boxes.get(i).ifPresent(onFirst::add);
            }
        }
        Optional<Box> box = onFirst.stream().reduce(Rect::union)
                .flatMap(all -> CitationReader.box(List.of(all.left(), all.top(), all.right(), all.bottom()), true));
        // A box stands for the first page alone: with it, a place on a later one would never be confirmed.
        return new CitedPlace(Optional.of(new Pages(first, last)), first == last ? box : Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static double least(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double most(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
