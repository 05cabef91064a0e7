package dev.plumbline.cli;

import dev.plumbline.domain.JsonValue;
import dev.plumbline.domain.Problem;
import java.util.List;

/** What could not be used, as JSON. */
final class Problems {

    private Problems() {}

    static JsonValue json(List<Problem> problems) {
        return JsonValue.array(problems.stream().map(problem -> JsonValue.object().put("where", problem.where())
                .put("code", problem.messageKey()).put("message", problem.message()).build()).toList());
    }
}
