/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.blocgraph.screen.common.AutoRefreshing;
import io.blocgraph.screen.common.ErrorNote;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.QueryFailedException;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What one has to know of a cluster or an organization before visiting it, on one page of paper: who is who, and what is open. */
@PermitAll
@Route("briefing/:code")
public class BriefingView extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    private final FollowUps followUps;
    private final Clock clock;
    private String code = "";
    private String title = "";

    BriefingView(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
        addClassNames("page", "briefing");
    }

    /** {@return the address of the briefing of a unit} */
    static String address(String unitCode) {
        return "briefing/" + FollowUpItem.encode(unitCode);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElse("");
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        try {
            followUps.briefing(code, LocalDate.now(clock).getYear()).ifPresentOrElse(this::show, this::showUnknown);
        } catch (QueryFailedException failure) {
            add(new ErrorNote(failure, this::refresh));
        }
    }

    private void showUnknown() {
        title = getTranslation("briefing.title", code);
        add(new Header(new H1(title)), Hints.empty("briefing.unknown"));
    }

    private void show(UnitBriefing briefing) {
        var unit = briefing.unit();
        var below = briefing.below();
        title = getTranslation("briefing.title", unit.name());
        var print = new Button(getTranslation("briefing.print"), VaadinIcon.PRINT.create());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var head = new Div(new H1(title), print);
        head.addClassName("page-head");
        var figures = new Paragraph(
                getTranslation("briefing.figures", below.organizationCount(), below.cellCount(), below.memberCount()));
        figures.addClassName("muted");
        add(head, figures);
        var units = below.units().nodes();
        if (!units.isEmpty()) {
            add(picture(unit, units));
        }
        add(new BriefingTable(briefing, LocalDate.now(clock)));
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
                        .formatted(FollowUpItem.encode(unit.code()), getLocale().getLanguage(), folded),
                getTranslation("briefing.picture", unit.name()));
        picture.addClassName("briefing-picture");
        return picture;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }
}
