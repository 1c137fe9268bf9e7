/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.home;

import io.blocgraph.screen.common.TaskTiles;
import io.blocgraph.screen.gaps.GapForecast;
import java.time.LocalDate;
import java.util.Set;

/** The numbers of pending tasks, each with a link to the list of them. */
class TaskList extends TaskTiles {

    private static final Set<String> COVERED = Set.of("CLUSTER_COVERED", "ORGANIZATION_COVERED");

    private final transient GapForecast forecast;

    TaskList(GapForecast forecast, LocalDate soon) {
        this.forecast = forecast;
        var secretary = Set.of("SECRETARY_PRESENT");
        var term = Set.of("TERM_EXPIRED");
        var probation = Set.of("PROBATION_OVERDUE");
        addTask("vacant", forecast.current(secretary), "gaps?rule=SECRETARY_PRESENT");
        addTask("uncovered", forecast.current(COVERED), "gaps?rule=ORGANIZATION_COVERED,CLUSTER_COVERED");
        addTask("terms", forecast.current(term) + forecast.upcoming(term), "gaps?rule=TERM_EXPIRED&asOf=" + soon);
        addTask(
                "assignments",
                forecast.upcoming(COVERED),
                "gaps?rule=ORGANIZATION_COVERED,CLUSTER_COVERED&asOf=" + soon);
        addTask("probations", forecast.current(probation) + forecast.upcoming(probation), "people?due=soon");
        addTask("gaps", forecast.total(), "gaps");
    }

    private void addTask(String name, int count, String address) {
        add(count, forecast.isTruncated() && !name.equals("gaps") ? "+" : "", getTranslation("task." + name), address);
    }
}
