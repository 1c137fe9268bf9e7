package io.blocgraph.screen.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.blocgraph.screen.Lively;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where rules are broken, mended and waived. */
class GapFlowsTest extends Flows {

    @Test
    void aUnitIsLetOffARuleAndNoLonger() {
        open("structure/P/gaps");
        said();
        var before = find(Button.class).withText("Grant waiver…").all().size();
        test(find(Button.class).withText("Grant waiver…").all().getFirst()).click();
        decide("10-QĐ");
        click("Save");

        assertThat(said()).contains("Waived rules", "10-QĐ");
        assertThat(find(Button.class).withText("Grant waiver…").all()).hasSize(before - 1);
        click("End");
        click("Save");
        said();
        assertThat(find(Button.class).withText("Grant waiver…").all()).hasSize(before);
    }

    @Test
    void whatIsMendedVanishes() {
        open("gaps?rule=ORGANIZATION_COVERED&within=B");
        assertThat(said()).contains("Nobody is assigned to P");

        forms.assignments().assign(new Choice("Bình", "Bình", "Bình"), List.of(new Choice("P", "P", "P")), "B");
        click("Save");
        ((Lively) UI.getCurrent().getCurrentView()).refresh();

        assertThat(said()).doesNotContain("Nobody is assigned to P");
    }

    @Test
    void theFirstScreenSaysWhatNeedsDoing() {
        open("home");

        assertThat(said())
                .contains("vacant secretary seats", "units without a responsible person", "rule violations in total");
    }
}
