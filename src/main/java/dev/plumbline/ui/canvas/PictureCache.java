package dev.plumbline.ui.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** Pictures of pages within a budget of bytes; those not looked at for longest go first. For one thread. */
final class PictureCache {

    /** A page of a document at a scale, in thousandths of a pixel per point. */
    record Key(long document, int page, int scale) {}

    private final long budget;
    private final LinkedHashMap<Key, Image> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PictureCache(long budget) {
        this.budget = budget;
    }

    Optional<Image> get(Key key) {
        return Optional.ofNullable(pictures.get(key));
    }

    /** The sharpest picture of a page that is there, up to the wanted scale; else the smallest above it. */
    Optional<Image> best(Key wanted) {
        TreeMap<Integer, Key> scales = new TreeMap<>();
        for (Key key : pictures.keySet()) {
            if (key.document == wanted.document && key.page == wanted.page) {
                scales.put(key.scale, key);
            }
        }
        Map.@Nullable Entry<Integer, Key> found = scales.floorEntry(wanted.scale);
        if (found == null) {
            found = scales.firstEntry();
        }
        return found == null ? Optional.empty() : get(found.getValue());
    }

    void put(Key key, Image picture) {
        Image before = pictures.put(key, picture);
        bytes += size(picture) - (before == null ? 0 : size(before));
        var eldest = pictures.entrySet().iterator();
        // The newest stays even when it alone is over the budget: it is on the screen.
        while (bytes > budget && pictures.size() > 1) {
            bytes -= size(eldest.next().getValue());
            eldest.remove();
        }
    }

    private static long size(Image picture) {
        return 4 * (long) picture.getWidth() * (long) picture.getHeight();
    }
}
