package dev.plumbline.store;

import dev.plumbline.domain.CitedPlace;
import dev.plumbline.domain.CitedPlace.Box;
import dev.plumbline.domain.CitedPlace.Pages;
import dev.plumbline.text.Rect;
import dev.plumbline.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The columns of a grounding row that hold a cited place: into a statement and out of a row. */
final class CitedColumns {

    static final String NAMES = "cited_page, cited_last_page, cited_box, cited_quote, cited_start, cited_end";

    private static final String RELATIVE = "%";

    private CitedColumns() {}

    /** In the order of {@link #NAMES}. */
    static List<@Nullable Object> arguments(CitedPlace place) {
        return Arrays.asList(place.pages().map(Pages::first).orElse(null), place.pages().map(Pages::last).orElse(null),
                place.box().map(CitedColumns::text).orElse(null), place.quote().orElse(null),
                place.codePoints().map(Span::start).orElse(null), place.codePoints().map(Span::end).orElse(null));
    }

    static CitedPlace read(ResultSet rows) throws SQLException {
        OptionalInt page = Columns.optionalInt(rows, "cited_page");
        OptionalInt start = Columns.optionalInt(rows, "cited_start");
        Optional<Pages> pages = page.isEmpty() ? Optional.empty()
                : Optional.of(new Pages(page.getAsInt(), rows.getInt("cited_last_page")));
        Optional<Span> span = start.isEmpty() ? Optional.empty()
                : Optional.of(new Span(start.getAsInt(), rows.getInt("cited_end")));
        return new CitedPlace(pages, Columns.optionalText(rows, "cited_box").map(CitedColumns::box),
                Columns.optionalText(rows, "cited_quote"), span);
    }

    private static String text(Box box) {
        Rect rect = box.rect();
        return rect.left() + "," + rect.top() + "," + rect.right() + "," + rect.bottom() + (box.isRelative() ? RELATIVE : "");
    }

    private static Box box(String text) {
        boolean isRelative = text.endsWith(RELATIVE);
        double[] sides = Arrays.stream(text.substring(0, text.length() - (isRelative ? 1 : 0)).split(",", -1))
                .mapToDouble(Double::parseDouble).toArray();
        return new Box(new Rect(sides[0], sides[1], sides[2], sides[3]), isRelative);
    }
}
