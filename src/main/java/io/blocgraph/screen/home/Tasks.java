package io.blocgraph.screen.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.gaps.Outlook;
import io.blocgraph.screen.structure.Words;
import java.time.LocalDate;
import java.util.Set;

/** What needs doing in numbers, each of which leads to the list behind it. */
class Tasks extends UnorderedList {

    private static final Set<String> COVERED = Set.of("CLUSTER_COVERED", "ORGANIZATION_COVERED");

    private final transient Outlook outlook;

    Tasks(Outlook outlook, LocalDate soon) {
        this.outlook = outlook;
        addClassName("tasks");
        var secretary = Set.of("SECRETARY_PRESENT");
        var term = Set.of("TERM_EXPIRED");
        var probation = Set.of("PROBATION_OVERDUE");
        task("vacant", outlook.now(secretary), "gaps?rule=SECRETARY_PRESENT");
        task("uncovered", outlook.now(COVERED), "gaps?rule=ORGANIZATION_COVERED,CLUSTER_COVERED");
        task("terms", outlook.now(term) + outlook.coming(term), "gaps?rule=TERM_EXPIRED&asOf=" + soon);
        task("assignments", outlook.coming(COVERED), "gaps?rule=ORGANIZATION_COVERED,CLUSTER_COVERED&asOf=" + soon);
        task("probations", outlook.now(probation) + outlook.coming(probation), "people?due=soon");
        task("gaps", outlook.total(), "gaps");
    }

    private void task(String name, int count, String address) {
        var more = outlook.isCut() && !name.equals("gaps") ? "+" : "";
        var number = new Span(Words.number(count) + more);
        number.addClassName("figure-number");
        var link = new Anchor(address, new Div(number, new Span(getTranslation("task." + name))));
        link.getElement().setAttribute("router-link", true);
        var task = new ListItem(link);
        task.addClassName("task");
        task.setClassName("task-done", count == 0);
        add(task);
    }
}
