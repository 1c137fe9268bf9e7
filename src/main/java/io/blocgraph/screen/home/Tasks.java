package io.blocgraph.screen.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.Answers;
import io.blocgraph.screen.structure.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.client.ClientGraphQlResponse;

/** What needs doing in numbers, each of which leads to the list behind it. */
class Tasks extends UnorderedList {

    private final transient ClientGraphQlResponse answer;

    Tasks(Answers answers, LocalDate soon) {
        addClassName("tasks");
        answer = answers.to("work/tasks", Optional.empty(), Map.of("soon", soon.toString()));
        var uncovered = count("uncovered");
        task("vacant", count("vacant"), "gaps?rule=SECRETARY_PRESENT");
        task("uncovered", uncovered, "gaps?rule=ORGANIZATION_COVERED");
        task("terms", count("terms"), "gaps?rule=TERM_EXPIRED&asOf=" + soon);
        task(
                "assignments",
                Math.max(0, count("uncoveredSoon") - uncovered),
                "gaps?rule=ORGANIZATION_COVERED&asOf=" + soon);
        task("probations", count("probations"), "people?due=soon");
        task("gaps", count("gaps"), "gaps");
    }

    private int count(String field) {
        return Optional.ofNullable(answer.field(field + ".totalCount").toEntity(Integer.class))
                .orElse(0);
    }

    private void task(String name, int count, String address) {
        var number = new Span(Words.number(count));
        number.addClassName("figure-number");
        var label = new Span(getTranslation("task." + name));
        var link = new Anchor(address, new Div(number, label));
        link.getElement().setAttribute("router-link", true);
        var task = new ListItem(link);
        task.addClassName("task");
        task.setClassName("task-done", count == 0);
        add(task);
    }
}
