/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.Option;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where rules are broken, mended and waived. */
@Tag("slow")
class GapFlowsTest extends FlowTestSupport {

    @Test
    void waiverIsGrantedAndEnded() {
        open("structure/P/gaps");
        visibleText();
        var before = find(Button.class).withText("Grant waiver…").all().size();
        test(find(Button.class).withText("Grant waiver…").all().getFirst()).click();
        enterDecision("10-QĐ");
        click("Save");

        assertThat(visibleText()).contains("Waived rules", "10-QĐ");
        assertThat(find(Button.class).withText("Grant waiver…").all()).hasSize(before - 1);
        click("End waiver");
        click("Save");
        visibleText();
        assertThat(find(Button.class).withText("Grant waiver…").all()).hasSize(before);
    }

    @Test
    void resolvedGapDisappears() {
        open("gaps?rule=ORGANIZATION_COVERED&within=B");
        assertThat(visibleText()).contains("Nobody is assigned to P");

        forms.assignments().assign(new Option("Bình", "Bình", "Bình"), List.of(new Option("P", "P", "P")), "B");
        click("Save");
        ((AutoRefreshing) UI.getCurrent().getCurrentView()).refresh();

        assertThat(visibleText()).doesNotContain("Nobody is assigned to P");
    }

    @Test
    void theFirstScreenSaysWhatNeedsDoing() {
        open("home");

        assertThat(visibleText())
                .contains("vacant secretary seats", "units without a responsible person", "rule violations in total");
    }
}
