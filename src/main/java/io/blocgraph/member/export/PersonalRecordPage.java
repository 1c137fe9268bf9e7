/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member.export;

import io.blocgraph.history.ChangeDetail;
import io.blocgraph.history.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Renders a personal record as an HTML page for reading and printing, without scripts or inline styles. */
final class PersonalRecordPage {

    /** The relationship to former values, which adds nothing to the former names that are listed. */
    private static final String VERSIONING_RELATIONSHIP = "DESCRIBED_BY";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta name="referrer" content="no-referrer">
            <title>%s</title>
            <link rel="stylesheet" href="../../frontend/record.css">
            </head>
            <body>
            <main>
            <h1>%s</h1>
            <p class="code">%s</p>
            <p class="about">%s</p>
            %s</main>
            </body>
            </html>
            """;

    private final PersonalRecord personalRecord;
    private final PersonalRecordTexts texts;
    private final Map<String, String> units = new HashMap<>();

    PersonalRecordPage(PersonalRecord personalRecord, PersonalRecordTexts texts) {
        this.personalRecord = personalRecord;
        this.texts = texts;
        var member = personalRecord.member();
        Stream.of(
                        member.memberships().stream().map(PersonalRecord.Membership::cell),
                        Stream.ofNullable(member.temporaryCell()),
                        member.allSeats().map(it -> it.committee().unit()),
                        member.allAssignments().flatMap(it -> it.units().stream()),
                        personalRecord.followUps().stream().map(PersonalRecord.FollowUp::unit))
                .flatMap(it -> it)
                .forEach(it -> units.put(it.id(), unitLabel(it)));
    }

    /** {@return the HTML page} */
    String html() {
        var member = personalRecord.member();
        var title = texts.text("record.title", member.fullName());
        var about = texts.text("record.about", texts.dateTime(personalRecord.writtenAt()), personalRecord.writtenBy());
        var parts = Stream.of(
                        section("fact.title", memberFields()),
                        section("record.formerNames", table(names(), "member.name", "record.period")),
                        section("record.memberships", table(memberships(), "member.cell", "record.period")),
                        section("seat.title", table(seats(), "record.seat", "record.unit", "record.period")),
                        section(
                                "assignment.title",
                                table(assignments(), "record.for", "record.decision", "record.period")),
                        section(
                                "nav.followup",
                                table(followUps(), "record.followUp", "record.unit", "record.state", "record.period")),
                        section(
                                "record.changes",
                                table(changes(), "record.at", "record.change", "record.what", "record.basis")),
                        section("record.reads", table(reads(), "record.when", "record.by", "record.kind")))
                .collect(Collectors.joining());
        return PAGE.formatted(
                texts.locale().toLanguageTag(),
                escape(title),
                escape(member.fullName()),
                escape(member.code()),
                escape(about),
                parts);
    }

    private String section(String title, String content) {
        return "<section>\n<h2>%s</h2>\n%s</section>\n".formatted(escape(texts.text(title)), content);
    }

    private String memberFields() {
        var member = personalRecord.member();
        return "<dl>\n"
                + field("member.code", member.code())
                + field("member.status", texts.label("member.", member.status()))
                + field("member.gender", texts.label("gender.", member.gender()))
                + field("member.bornOn", texts.date(member.bornOn()))
                + field("member.joinedOn", texts.date(member.joinedOn()))
                + field("member.officialOn", texts.date(member.officialOn()))
                + field("member.phone", member.phone())
                + field("member.email", member.email())
                + field("member.address", member.address())
                + field("member.cell", unitLabel(member.cell()))
                + field("member.temporaryCell", unitLabel(member.temporaryCell()))
                + (member.anonymizedOn() == null ? "" : field("member.anonymizedOn", texts.date(member.anonymizedOn())))
                + "</dl>\n";
    }

    /** Renders a field. A missing value is stated explicitly, so that the reader can see that nothing is stored. */
    private String field(String key, @Nullable String value) {
        var said = value == null || value.isEmpty() ? texts.text("record.nothing") : value;
        return "<dt>%s</dt><dd>%s</dd>\n".formatted(escape(texts.text(key)), escape(said));
    }

    private Stream<List<String>> names() {
        return personalRecord.member().formerNames().stream().map(it -> List.of(it.fullName(), texts.period(it)));
    }

    private Stream<List<String>> memberships() {
        return personalRecord.member().memberships().stream()
                .map(it -> List.of(unitLabel(it.cell()), texts.period(it)));
    }

    private Stream<List<String>> seats() {
        return personalRecord
                .member()
                .allSeats()
                .map(it -> List.of(
                        texts.label("role.", it.role()) + " · "
                                + (it.committee().name() == null
                                        ? texts.label(
                                                "committee.", it.committee().kind())
                                        : it.committee().name()),
                        unitLabel(it.committee().unit()),
                        texts.period(it)));
    }

    private Stream<List<String>> assignments() {
        return personalRecord
                .member()
                .allAssignments()
                .map(it -> List.of(
                        Stream.concat(
                                        Stream.ofNullable(it.topic()),
                                        it.units().stream().map(PersonalRecordPage::unitLabel))
                                .collect(Collectors.joining("\n")),
                        decision(it.decision()),
                        texts.period(it)));
    }

    private Stream<List<String>> followUps() {
        return personalRecord.followUps().stream()
                .map(it -> List.of(
                        Stream.of(texts.label("followup.kind.", it.kind()), it.code(), it.title())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · ")),
                        unitLabel(it.unit()),
                        texts.label("followup.state.", it.state()),
                        texts.period(it)));
    }

    private Stream<List<String>> changes() {
        return personalRecord.changes().stream()
                .map(it -> List.of(
                        texts.dateTime(it.at()) + "\n" + it.by(),
                        texts.label("change.", it.kind()) + "\n"
                                + texts.text("history.effective", texts.date(it.effectiveOn())),
                        it.details().stream()
                                .filter(detail -> !VERSIONING_RELATIONSHIP.equals(detail.field()))
                                .map(this::detail)
                                .collect(Collectors.joining("\n")),
                        Stream.of(decision(it.decision()), it.reason() == null ? "" : it.reason())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n"))));
    }

    private String detail(ChangeDetail detail) {
        return detail.target() == null
                ? "%s: %s → %s"
                        .formatted(
                                texts.label("property.", detail.field()),
                                texts.historyValue(detail.before()),
                                texts.historyValue(detail.after()))
                : "%s %s: %s"
                        .formatted(
                                texts.label("tie.", detail.field()),
                                units.getOrDefault(detail.target(), detail.target()),
                                texts.historyValue(detail.after()));
    }

    private Stream<List<String>> reads() {
        return personalRecord.reads().stream()
                .map(it -> List.of(
                        texts.dateTime(it.at()),
                        it.by() + " (" + texts.label("record.door.", it.door()) + ")",
                        texts.label("record.kind.", it.kind().name())));
    }

    private String decision(@Nullable Decision decision) {
        return decision == null
                ? ""
                : Stream.of(decision.number(), decision.issuer(), texts.date(decision.signedOn()))
                        .filter(it -> it != null && !it.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private String table(Stream<List<String>> rows, String... heads) {
        var body = rows.map(row ->
                        row.stream().map(PersonalRecordPage::cell).collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        if (body.isEmpty()) {
            return "<p class=\"nothing\">%s</p>\n".formatted(escape(texts.text("record.nothing")));
        }
        var head = Stream.of(heads)
                .map(it -> "<th scope=\"col\">%s</th>".formatted(escape(texts.text(it))))
                .collect(Collectors.joining());
        return "<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table>\n".formatted(head, body);
    }

    private static String cell(String text) {
        return "<td>%s</td>".formatted(escape(text).replace("\n", "<br>"));
    }

    private static String unitLabel(PersonalRecord.@Nullable Unit unit) {
        return unit == null ? "" : unit.name() + " (" + unit.code() + ")";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
