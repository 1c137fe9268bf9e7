/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinServletRequest;
import io.blocgraph.access.CalendarAddresses;
import io.blocgraph.screen.common.TimestampFormatter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The section in which the address of one's agenda for calendar applications is created and revoked. */
class CalendarSection extends Section {

    private final Div state = new Div();
    private final transient CalendarAddresses addresses;
    private final transient TimestampFormatter timestampFormatter;

    CalendarSection(CalendarAddresses addresses, TimestampFormatter timestampFormatter) {
        this.addresses = addresses;
        this.timestampFormatter = timestampFormatter;
        state.addClassName("calendar-address");
        add(new H2(getTranslation("calendar.title")), new Paragraph(getTranslation("calendar.hint")), state);
        refresh();
    }

    private void refresh() {
        state.removeAll();
        var known = addresses.own();
        known.ifPresentOrElse(
                it -> state.add(
                        new Span(getTranslation(
                                "calendar.since", timestampFormatter.format(it.createdAt(), getLocale()))),
                        new Span(
                                it.lastUsedAt() == null
                                        ? getTranslation("token.unused")
                                        : getTranslation(
                                                "sign-ins.used",
                                                timestampFormatter.format(it.lastUsedAt(), getLocale())))),
                () -> state.add(new Span(getTranslation("calendar.none"))));
        state.add(new Button(
                getTranslation(known.isPresent() ? "calendar.replace" : "calendar.make"),
                VaadinIcon.CALENDAR_CLOCK.create(),
                click -> create()));
        if (known.isPresent()) {
            state.add(new Button(getTranslation("calendar.revoke"), click -> {
                addresses.revoke();
                refresh();
            }));
        }
    }

    private void create() {
        var address = ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .pathSegment("calendar", addresses.create() + ".ics")
                .queryParam("lang", getLocale().getLanguage())
                .toUriString();
        new SecretDialog(getTranslation("calendar.made"), getTranslation("calendar.made.hint"), address).open();
        refresh();
    }
}
