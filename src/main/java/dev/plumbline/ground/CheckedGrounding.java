package dev.plumbline.ground;

import dev.plumbline.domain.CitationCheck;
import dev.plumbline.domain.Grounding;
import java.util.Optional;

/**
 * What grounding found out about one value.
 *
 * @param cited what became of the place that was cited for it; empty when none was that can be checked
 */
public record CheckedGrounding(Grounding grounding, Optional<CitationCheck> cited) {}
