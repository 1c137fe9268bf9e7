package io.blocgraph.screen.board;

import io.blocgraph.screen.Answers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for boards. */
@Component
class Boards {

    private final Answers answers;

    Boards(Answers answers) {
        this.answers = answers;
    }

    Optional<Board> of(String bloc, Optional<LocalDate> day) {
        return Optional.ofNullable(answers.to("tasks/board", day, Map.of("code", bloc))
                .field("unit")
                .toEntity(Board.class));
    }

    /** For how many units one may answer. */
    int limit() {
        return answers.to("tasks/limits", Optional.empty(), Map.of()).field("rules").toEntityList(Rule.class).stream()
                .filter(it -> it.code().equals("OVERLOADED"))
                .flatMap(it -> it.values().stream())
                .mapToInt(Value::value)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private record Rule(String code, List<Value> values) {}

    private record Value(int value) {}
}
