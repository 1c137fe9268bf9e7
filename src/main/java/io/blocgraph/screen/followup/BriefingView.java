/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.common.EntityPage;
import io.blocgraph.screen.common.PageLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one has to know of a cluster or an organization before visiting it, on one page of paper: who is who, and what is open. */
@PermitAll
@Route("briefing/:" + EntityPage.KEY)
public class BriefingView extends EntityPage<UnitBriefing> {

    private final FollowUps followUps;
    private final Clock clock;

    BriefingView(FollowUps followUps, Clock clock) {
        super("briefing.unknown");
        this.followUps = followUps;
        this.clock = clock;
        addClassName("briefing");
    }

    /** {@return the address of the briefing of a unit} */
    static String address(String unitCode) {
        return "briefing/" + PageLink.encode(unitCode);
    }

    @Override
    protected Optional<UnitBriefing> find(String code) {
        return followUps.briefing(code, LocalDate.now(clock).getYear());
    }

    @Override
    protected String title(UnitBriefing briefing) {
        return getTranslation("briefing.title", briefing.unit().name());
    }

    @Override
    protected String titleOfUnknown(String code) {
        return getTranslation("briefing.title", code);
    }

    @Override
    protected void show(UnitBriefing briefing) {
        var unit = briefing.unit();
        var below = briefing.below();
        var print = new Button(getTranslation("briefing.print"), VaadinIcon.PRINT.create());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var head = new Div(new H1(title(briefing)), print);
        head.addClassName("page-head");
        var figures = new Paragraph(
                getTranslation("briefing.figures", below.organizationCount(), below.cellCount(), below.memberCount()));
        figures.addClassName("muted");
        add(head, figures);
        var units = below.units().nodes();
        if (!units.isEmpty()) {
            add(picture(unit, units));
        }
        var today = LocalDate.now(clock);
        add(new BriefingTable(briefing, today, followUps.visitDays(today)));
        var others = below.units().totalCount() - units.size();
        if (others > 0) {
            add(new Paragraph(getTranslation("briefing.otherUnits", others)));
        }
    }

    /** What is below the units is collapsed, so that names stay readable on paper. */
    private Image picture(UnitBriefing.BriefedUnit unit, List<UnitBriefing.BriefedUnit> below) {
        var folded = below.stream().map(UnitBriefing.BriefedUnit::id).collect(Collectors.joining(","));
        var picture = new Image(
                "explorer/%s.svg?measure=lastVisit&lang=%s&folded=%s"
                        .formatted(PageLink.encode(unit.code()), getLocale().getLanguage(), folded),
                getTranslation("briefing.picture", unit.name()));
        picture.addClassName("briefing-picture");
        return picture;
    }
}
