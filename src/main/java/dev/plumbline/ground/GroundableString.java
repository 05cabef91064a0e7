package dev.plumbline.ground;

import dev.plumbline.domain.Grounding.Reason;
import java.util.Optional;

/**
 * A string of a cell.
 *
 * @param value trimmed, as it is looked for
 * @param skipped why it is not looked for; empty when it is
 */
public record GroundableString(String value, Optional<Reason> skipped) {

    static GroundableString wanted(String value) {
        return new GroundableString(value, Optional.empty());
    }

    static GroundableString skipped(String value, Reason reason) {
        return new GroundableString(value, Optional.of(reason));
    }
}
