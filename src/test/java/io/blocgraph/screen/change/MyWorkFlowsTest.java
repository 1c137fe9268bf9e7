/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import io.blocgraph.fixture.TestDatabase;
import io.blocgraph.screen.common.LazyComponents;
import io.blocgraph.screen.followup.FollowUps;
import io.blocgraph.screen.followup.MyWork;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a member finds on the home screen leads to what was counted there. */
class MyWorkFlowsTest extends FlowTestSupport {

    @Autowired
    private FollowUps followUps;

    @Test
    void theNumbersLeadToListsOfWhatWasCounted() {
        api.mutate("recordVisit", Map.of("unit", "O", "heldOn", "2025-01-10", "responsible", "An"), "")
                .list("done.problems");
        for (String day : new String[] {"2026-11-30", "2026-12-01"}) {
            api.mutate("planVisit", Map.of("unit", "P", "plannedOn", day, "responsible", "Khoa"), "")
                    .list("done.problems");
        }
        for (String member : new String[] {"An", "Chi"}) {
            var work = new MyWork(followUps, forms.followUps(), member, LocalDate.parse(TestDatabase.TODAY));
            UI.getCurrent().add(work);
            LazyComponents.load(work);
            var numbers = find(Anchor.class, work).all().stream()
                    .filter(it ->
                            it.getHref().startsWith("gaps?") || it.getHref().startsWith("follow-up?"))
                    .collect(Collectors.toMap(Anchor::getHref, it -> Integer.valueOf(text(it).replaceAll("\\D", ""))));
            UI.getCurrent().remove(work);
            assertThat(numbers.values()).anyMatch(it -> it > 0);
            numbers.forEach((address, number) -> {
                open(address);
                visibleText();
                var kind = address.startsWith("gaps?") ? "gap" : "followup";
                assertThat(find(ListItem.class).withClassName(kind).all())
                        .as(address)
                        .hasSize(number);
            });
        }
    }
}
