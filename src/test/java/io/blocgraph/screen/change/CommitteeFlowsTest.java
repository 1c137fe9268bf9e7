/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.blocgraph.screen.change.CommitteeForms.CommitteeSnapshot;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Committees and their seats on the screens. */
@Tag("slow")
class CommitteeFlowsTest extends FlowTestSupport {

    @Test
    void aNewTermIsCalledAfterItsYearsAndEndsFiveYearsAfterItBegins() {
        api.mutate("updateCommittee", Map.of("id", "O-executive", "name", "Ban Chấp hành, nhiệm kỳ 2025–2030"), "");
        open("structure/O/committees");
        click("New term…");
        assertThat(field("Own name (optional)").getValue()).endsWith("2026–2031");

        day("Effective on").setValue(LocalDate.of(2027, 3, 1));

        assertThat(day("Term ends on").getValue()).isEqualTo(LocalDate.of(2032, 3, 1));
        assertThat(field("Own name (optional)").getValue()).endsWith("2027–2032");
    }

    @Test
    void aSeatForNobodyKeepsTheTermFromBeginning() {
        open("structure/O/committees");
        click("New term…");
        assertThat(button("Save").isEnabled()).isTrue();

        click("Another seat");

        assertThat(button("Save").isEnabled()).isFalse();
    }

    @Test
    void aCommitteeIsSetUpWithItsSeats() {
        open("structure/P-1/committees");
        assertThat(visibleText()).contains("No committee on this date");
        click("New committee");
        click("Save");

        assertThat(api.query("{unit(id: \"P-1\") {committees {kind}}}").list("unit.committees.kind"))
                .containsExactly("EXECUTIVE");
    }

    @Test
    void aSeatIsEndedOnce() {
        open("structure/O/committees");
        api.mutate("updateMember", Map.of("id", "Chi", "gender", "FEMALE"), "");
        test(find(Button.class).withClassName("seat-end").single()).click();
        click("Save");

        assertThat(api.query("{unit(id: \"O\") {secretary {code}}}").value("unit.secretary"))
                .isNull();
        assertThat(visibleText()).contains("Nobody");
    }

    @Test
    void conflictingTermChangeShowsBothVersions() {
        var committee = new CommitteeSnapshot("O-executive", 1, "EXECUTIVE", null, "Executive committee");
        forms.committees().update(committee, null, null);
        api.mutate("updateCommittee", Map.of("id", "O-executive", "termEnd", "2031-01-01"), "");

        day("Term ends on").setValue(LocalDate.of(2032, 1, 1));

        assertThat(text(find(VersionComparison.class).single())).contains("1 Jan 2032", "1 Jan 2031");
    }

    @Test
    void aCommitteeIsClosed() {
        open("structure/O/committees");
        click("Dissolve…");
        click("Save");

        assertThat(api.query("{unit(id: \"O\") {committees {kind}}}").list("unit.committees"))
                .isEmpty();
    }
}
