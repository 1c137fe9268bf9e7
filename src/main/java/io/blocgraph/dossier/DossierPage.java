package io.blocgraph.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A record as a page to be read and printed. It holds no script and no style of its own. */
final class DossierPage {

    /** How names are kept over time says nothing more than the names. */
    private static final String KEPT = "DESCRIBED_BY";

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

    private final Dossier dossier;
    private final DossierWords words;
    private final Map<String, String> units = new HashMap<>();

    DossierPage(Dossier dossier, DossierWords words) {
        this.dossier = dossier;
        this.words = words;
        var member = dossier.member();
        Stream.of(
                        member.memberships().stream().map(Dossier.Membership::cell),
                        Stream.ofNullable(member.temporaryCell()),
                        Stream.concat(member.seats().stream(), member.pastSeats().stream())
                                .map(it -> it.committee().unit()),
                        Stream.concat(member.assignments().stream(), member.pastAssignments().stream())
                                .flatMap(it -> it.units().stream()))
                .flatMap(it -> it)
                .forEach(it -> units.put(it.id(), named(it)));
    }

    String html() {
        var member = dossier.member();
        var title = words.say("record.title", member.fullName());
        var about = words.say("record.about", words.moment(dossier.writtenAt()), dossier.writtenBy());
        var parts = Stream.of(
                        section("fact.title", facts()),
                        section("record.formerNames", table(names(), "member.name", "record.period")),
                        section("record.memberships", table(memberships(), "member.cell", "record.period")),
                        section("seat.title", table(seats(), "record.seat", "record.unit", "record.period")),
                        section(
                                "assignment.title",
                                table(assignments(), "record.for", "record.decision", "record.period")),
                        section(
                                "record.changes",
                                table(changes(), "record.at", "record.change", "record.what", "record.basis")),
                        section("record.reads", table(reads(), "record.when", "record.by", "record.kind")))
                .collect(Collectors.joining());
        return PAGE.formatted(
                words.locale().toLanguageTag(),
                escaped(title),
                escaped(member.fullName()),
                escaped(member.code()),
                escaped(about),
                parts);
    }

    private String section(String title, String content) {
        return "<section>\n<h2>%s</h2>\n%s</section>\n".formatted(escaped(words.say(title)), content);
    }

    private String facts() {
        var member = dossier.member();
        return "<dl>\n"
                + fact("member.code", member.code())
                + fact("member.status", words.word("member.", member.status()))
                + fact("member.gender", words.word("gender.", member.gender()))
                + fact("member.bornOn", words.day(member.bornOn()))
                + fact("member.joinedOn", words.day(member.joinedOn()))
                + fact("member.officialOn", words.day(member.officialOn()))
                + fact("member.phone", member.phone())
                + fact("member.email", member.email())
                + fact("member.address", member.address())
                + fact("member.cell", named(member.cell()))
                + fact("member.temporaryCell", named(member.temporaryCell()))
                + (member.anonymizedOn() == null ? "" : fact("member.anonymizedOn", words.day(member.anonymizedOn())))
                + "</dl>\n";
    }

    /** What is not recorded is said not to be: whoever reads it wants to know that nothing is held. */
    private String fact(String key, @Nullable String value) {
        var said = value == null || value.isEmpty() ? words.say("record.nothing") : value;
        return "<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(words.say(key)), escaped(said));
    }

    private Stream<List<String>> names() {
        return dossier.member().formerNames().stream().map(it -> List.of(it.fullName(), words.period(it)));
    }

    private Stream<List<String>> memberships() {
        return dossier.member().memberships().stream().map(it -> List.of(named(it.cell()), words.period(it)));
    }

    private Stream<List<String>> seats() {
        return Stream.concat(dossier.member().seats().stream(), dossier.member().pastSeats().stream())
                .map(it -> List.of(
                        words.word("role.", it.role()) + " · "
                                + (it.committee().name() == null
                                        ? words.word(
                                                "committee.", it.committee().kind())
                                        : it.committee().name()),
                        named(it.committee().unit()),
                        words.period(it)));
    }

    private Stream<List<String>> assignments() {
        return Stream.concat(dossier.member().assignments().stream(), dossier.member().pastAssignments().stream())
                .map(it -> List.of(
                        Stream.concat(
                                        Stream.ofNullable(it.topic()),
                                        it.units().stream().map(DossierPage::named))
                                .collect(Collectors.joining("\n")),
                        decision(it.decision()),
                        words.period(it)));
    }

    private Stream<List<String>> changes() {
        return dossier.changes().stream()
                .map(it -> List.of(
                        words.moment(it.at()) + "\n" + it.by(),
                        words.word("change.", it.kind()) + "\n"
                                + words.say("history.effective", words.day(it.effectiveOn())),
                        it.details().stream()
                                .filter(detail -> !KEPT.equals(detail.field()))
                                .map(this::detail)
                                .collect(Collectors.joining("\n")),
                        Stream.of(decision(it.decision()), it.reason() == null ? "" : it.reason())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n"))));
    }

    private String detail(Dossier.Detail detail) {
        return detail.target() == null
                ? "%s: %s → %s"
                        .formatted(
                                words.word("property.", detail.field()),
                                words.value(detail.before()),
                                words.value(detail.after()))
                : "%s %s: %s"
                        .formatted(
                                words.word("tie.", detail.field()),
                                units.getOrDefault(detail.target(), detail.target()),
                                words.value(detail.after()));
    }

    private Stream<List<String>> reads() {
        return dossier.reads().stream()
                .map(it -> List.of(
                        words.moment(it.at()),
                        it.by() + " (" + words.word("record.door.", it.door()) + ")",
                        words.word("record.kind.", it.kind().name())));
    }

    private String decision(Dossier.@Nullable Decision decision) {
        return decision == null
                ? ""
                : Stream.of(decision.number(), decision.issuer(), words.day(decision.signedOn()))
                        .filter(it -> it != null && !it.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private String table(Stream<List<String>> rows, String... heads) {
        var body = rows.map(
                        row -> row.stream().map(DossierPage::cell).collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        if (body.isEmpty()) {
            return "<p class=\"nothing\">%s</p>\n".formatted(escaped(words.say("record.nothing")));
        }
        var head = Stream.of(heads)
                .map(it -> "<th scope=\"col\">%s</th>".formatted(escaped(words.say(it))))
                .collect(Collectors.joining());
        return "<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table>\n".formatted(head, body);
    }

    private static String cell(String text) {
        return "<td>%s</td>".formatted(escaped(text).replace("\n", "<br>"));
    }

    private static String named(Dossier.@Nullable Unit unit) {
        return unit == null ? "" : unit.name() + " (" + unit.code() + ")";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
