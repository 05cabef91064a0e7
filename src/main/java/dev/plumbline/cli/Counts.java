package dev.plumbline.cli;

import dev.plumbline.domain.GroundingStatus;
import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many values ended in each status, as words and as JSON. */
final class Counts {

    private Counts() {}

    static String words(Map<GroundingStatus, Integer> counts) {
        List<String> parts = new ArrayList<>();
        for (GroundingStatus status : GroundingStatus.values()) {
            int count = counts.getOrDefault(status, 0);
            if (count > 0) {
                parts.add(Messages.text("cli.count", count, Messages.text("status." + status.code())));
            }
        }
        return parts.isEmpty() ? Messages.text("cli.count.none") : String.join(" · ", parts);
    }

    static JsonValue json(Map<GroundingStatus, Integer> counts) {
        JsonValue.Builder object = JsonValue.object();
        for (GroundingStatus status : GroundingStatus.values()) {
            object.put(status.code(), (long) counts.getOrDefault(status, 0));
        }
        return object.build();
    }
}
