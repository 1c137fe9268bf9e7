/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup.calendar;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CalendarAddresses;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Serves the agenda of an account as iCalendar (<a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>) to whoever has the
 * address. What concerns a member appears without its title: calendars are kept by others.
 */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    /** How often applications should read it again. */
    private static final Duration REFRESH = Duration.ofHours(1);

    private final CalendarAddresses addresses;
    private final AgendaReader agenda;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(CalendarAddresses addresses, AgendaReader agenda, MessageSource messages, Clock clock) {
        this.addresses = addresses;
        this.agenda = agenda;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Returns the calendar; not found if the address was revoked or never existed.
     *
     * @param language the language, which the address names because calendar applications do not ask for one
     * @param accepted the language that is asked for, used if the address names none
     */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> calendar(
            @PathVariable String secret,
            @RequestParam("lang") Optional<Locale> language,
            HttpServletRequest request,
            Locale accepted) {
        Locale locale = language.orElse(accepted);
        Optional<AccountPermissions> permissions = addresses.permissions(secret);
        if (permissions.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(write(agenda.read(permissions.get(), locale), base, locale));
    }

    private String write(List<CalendarEntry> entries, String base, Locale locale) {
        String name = messages.getMessage("calendar.name", null, locale);
        Calendar calendar = new Calendar()
                .withProperty(new ProdId("-//BlocGraph//BlocGraph//EN"))
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN)
                .withProperty(new XProperty("X-WR-CALNAME", name))
                .withProperty(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH))
                .getFluentTarget();
        // a calendar has at least one component, also of somebody without work; days need no time zone, and this one
        // changes nothing
        calendar.add(utc());
        for (CalendarEntry entry : entries) {
            LocalDate day = entry.day();
            if (day != null) {
                calendar.add(event(entry, day, base, locale));
            }
        }
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static VTimeZone utc() {
        Standard standard = new Standard(new PropertyList(List.of(
                new DtStart<>(LocalDate.EPOCH.atStartOfDay()),
                new TzOffsetFrom(ZoneOffset.UTC),
                new TzOffsetTo(ZoneOffset.UTC))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId("Etc/UTC"))), new ComponentList<>(List.<Observance>of(standard)));
    }

    private VEvent event(CalendarEntry entry, LocalDate day, String base, Locale locale) {
        String kind = messages.getMessage("calendar.kind." + entry.kind(), null, locale);
        String title = entry.title() == null || entry.isConfidential() ? "" : ": " + entry.title();
        VEvent event = new VEvent(day, kind + title);
        event.add(new Uid(entry.id() + "@blocgraph"));
        event.add(new Description(entry.unit().name() + " (" + entry.unit().code() + ")"));
        event.add(new Url(ServletUriComponentsBuilder.fromUriString(base)
                .pathSegment("record", entry.id())
                .build()
                .encode()
                .toUri()));
        return event;
    }
}
