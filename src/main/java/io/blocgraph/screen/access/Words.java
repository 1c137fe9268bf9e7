package io.blocgraph.screen.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.access.Grant;
import io.blocgraph.access.Grants.Reason;
import io.blocgraph.screen.Days;
import java.util.Optional;

/** Grants and reasons in words. */
final class Words {

    private Words() {}

    /** What a grant lets somebody do, and where. */
    static Component grant(Grant grant, Moments moments) {
        var ui = UI.getCurrent();
        var role = new Span(ui.getTranslation("role." + grant.role()));
        role.addClassName("made-what");
        var by = new Span(
                ui.getTranslation("grant.by", grant.givenBy(), moments.written(grant.givenAt(), ui.getLocale())));
        by.addClassName("muted");
        var texts = new Div(role, place(grant.place()));
        grant.until()
                .ifPresent(day -> texts.add(
                        new Span(ui.getTranslation("grant.until", Days.written(day.minusDays(1), ui.getLocale())))));
        texts.add(by);
        texts.addClassName("held-texts");
        return texts;
    }

    /** A unit, as a link to its page; all there is where there is none. */
    static Component place(Optional<Grant.Place> place) {
        if (place.isEmpty()) {
            return new Span(UI.getCurrent().getTranslation("grant.everywhere"));
        }
        var code = new Span(place.get().code());
        code.addClassName("code");
        var link = new Anchor(
                "structure/" + place.get().code(), new Span(place.get().name()), new Span(" "), code);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** Why somebody may see a thing. */
    static Component reason(Reason reason, Moments moments) {
        var ui = UI.getCurrent();
        return switch (reason) {
            case Reason.ByGrant(Grant grant) -> grant(grant, moments);
            case Reason.ByAssignment(Grant.Place unit) ->
                new Div(new Span(ui.getTranslation("why.assignment")), new Span(" "), place(Optional.of(unit)));
            case Reason.Oneself() -> new Span(ui.getTranslation("why.oneself"));
        };
    }
}
