/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.access.AccessExplanations.Reason;
import io.blocgraph.access.Grant;
import io.blocgraph.graph.DateText;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.TimestampFormatter;
import java.util.Optional;

/** Describes grants, and reasons of permissions. */
final class GrantTexts {

    private GrantTexts() {}

    /** Describes a grant: role, unit, last day and who gave it. */
    static Component grant(Grant grant, TimestampFormatter timestampFormatter) {
        var ui = UI.getCurrent();
        var role = new Span(ui.getTranslation("role." + grant.role()));
        role.addClassName("made-what");
        var by = new Span(ui.getTranslation(
                "grant.by", grant.grantedBy(), timestampFormatter.format(grant.grantedAt(), ui.getLocale())));
        by.addClassName("muted");
        var texts = new Div(role, unitLink(Optional.ofNullable(grant.unit())));
        Optional.ofNullable(grant.until())
                .ifPresent(day -> texts.add(
                        new Span(ui.getTranslation("grant.until", DateText.of(day.minusDays(1), ui.getLocale())))));
        texts.add(by);
        texts.addClassName("held-texts");
        return texts;
    }

    /** Creates a link to a unit, or the text for all units if empty. */
    static Component unitLink(Optional<Grant.UnitRef> place) {
        if (place.isEmpty()) {
            return new Span(UI.getCurrent().getTranslation("grant.everywhere"));
        }
        var code = new Span(place.get().code());
        code.addClassName("code");
        return new PageLink(
                "structure/" + PageLink.encode(place.get().code()),
                new Span(place.get().name()),
                new Span(" "),
                code);
    }

    /** Describes the reason of a permission. */
    static Component reason(Reason reason, TimestampFormatter timestampFormatter) {
        var ui = UI.getCurrent();
        return switch (reason) {
            case Reason.ByGrant(Grant grant) -> grant(grant, timestampFormatter);
            case Reason.ByAssignment(Grant.UnitRef unit) ->
                new Div(new Span(ui.getTranslation("why.assignment")), new Span(" "), unitLink(Optional.of(unit)));
            case Reason.OwnRecord() -> new Span(ui.getTranslation("why.oneself"));
        };
    }
}
