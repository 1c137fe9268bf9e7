package io.blocgraph.screen.structure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * Where the reader is: a unit or a person or neither, on a day. All that the screen shows follows from it, so that it can be
 * bookmarked and sent.
 *
 * @param unit the code of the unit
 * @param member the code of the person
 * @param day the day; empty for today
 * @param nonsense what stood in the place of the day and is none
 */
record Address(Optional<String> unit, Optional<String> member, Optional<LocalDate> day, Optional<String> nonsense) {

    private static final String AS_OF = "asOf";

    static Address of(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var asOf = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AS_OF)
                .filter(it -> !it.isBlank());
        var day = asOf.flatMap(Address::day);
        return new Address(
                parameters.get("code"), parameters.get("member"), day, day.isPresent() ? Optional.empty() : asOf);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(it -> it.getYear() >= 1 && it.getYear() <= 9999);
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }

    Address toUnit(String code) {
        return new Address(Optional.of(code), Optional.empty(), day, Optional.empty());
    }

    Address toMember(String code) {
        return new Address(Optional.empty(), Optional.of(code), day, Optional.empty());
    }

    Address on(Optional<LocalDate> other) {
        return new Address(unit, member, other, Optional.empty());
    }

    void go() {
        UI.getCurrent()
                .navigate(
                        path(),
                        day.map(it -> QueryParameters.of(AS_OF, it.toString())).orElse(QueryParameters.empty()));
    }

    Anchor link(String text) {
        var link = new Anchor(path() + day.map(it -> "?" + AS_OF + "=" + it).orElse(""), text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private String path() {
        return unit.map(it -> "structure/" + encoded(it))
                .or(() -> member.map(it -> "member/" + encoded(it)))
                .orElse("structure");
    }

    private static String encoded(String code) {
        return UriUtils.encodePathSegment(code, "UTF-8");
    }
}
