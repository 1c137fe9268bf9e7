package io.blocgraph.screen.structure;

import static io.blocgraph.screen.structure.Words.day;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person: facts, who answers for the person, what the person answers for, seats, assignments and cells. */
class MemberPanel extends Div {

    private final transient MemberFacts member;
    private final transient Address address;

    MemberPanel(MemberFacts member, Address address) {
        this.member = member;
        this.address = address;
        addClassName("panel-content");
        add(header(), new ChainDrawing(member.chain(), member.id(), address).endingAt(member.person()), facts());
        lines("seat.title", member.seats().stream().map(this::seat).toList());
        lines(
                "assignment.title",
                member.assignments().stream().map(this::assignment).toList());
        if (!member.span().entries().isEmpty()) {
            add(new SpanSection(member.span(), address));
        }
        lines(
                "membership.title",
                member.memberships().stream().map(this::membership).toList());
    }

    private Header header() {
        var code = new Span(member.code());
        code.addClassName("code");
        var line = new Div(new Span(getTranslation("member." + member.status())), code);
        line.addClassName("panel-line");
        var texts = new Div(new H2(member.fullName()), line);
        texts.addClassName("panel-texts");
        var header = new Header(new PersonAvatar(member.person()), texts);
        header.addClassName("panel-header");
        return header;
    }

    private Section facts() {
        var facts = new Facts()
                .units("member.cell", list(member.cell()), address)
                .units("member.temporaryCell", list(member.temporaryCell()), address);
        Optional.ofNullable(member.gender())
                .ifPresent(it -> facts.fact("member.gender", getTranslation("gender." + it)));
        fact(facts, "member.bornOn", member.bornOn());
        fact(facts, "member.joinedOn", member.joinedOn());
        fact(facts, "member.officialOn", member.officialOn());
        return new Section(new H3(getTranslation("fact.title")), facts);
    }

    private static void fact(Facts facts, String key, @Nullable LocalDate value) {
        Optional.ofNullable(value).ifPresent(it -> facts.fact(key, day(it)));
    }

    private void lines(String title, List<ListItem> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("lines");
            lines.forEach(list::add);
            add(new Section(new H3(getTranslation(title)), list));
        }
    }

    private ListItem seat(MemberFacts.Seat seat) {
        var committee = seat.committee();
        return line(
                Words.role(seat.role(), committee.kind()) + " · "
                        + Words.committee(
                                committee.name(),
                                committee.kind(),
                                committee.unit().kind()),
                List.of(committee.unit()),
                seat.since(),
                null);
    }

    private ListItem assignment(MemberFacts.Assignment assignment) {
        var decision = Optional.ofNullable(assignment.decision())
                .map(it -> " · " + getTranslation("chain.decision", it.number()))
                .orElse("");
        var what = assignment.topic() == null ? getTranslation("via.ASSIGNMENT") : assignment.topic();
        return line(
                what + decision + " · " + getTranslation("assignment." + assignment.status()),
                assignment.units(),
                assignment.since(),
                null);
    }

    private ListItem membership(MemberFacts.Membership membership) {
        return line("", List.of(membership.cell()), membership.since(), membership.until());
    }

    private ListItem line(String what, List<Ref> units, @Nullable LocalDate since, @Nullable LocalDate until) {
        var line = new ListItem();
        if (!what.isEmpty()) {
            line.add(new Span(what));
        }
        units.forEach(it -> line.add(address.toUnit(it.code()).link(it.name())));
        line.add(period(since, until));
        return line;
    }

    private Component period(@Nullable LocalDate since, @Nullable LocalDate until) {
        var words = until == null
                ? Optional.ofNullable(since).map(it -> getTranslation("chain.since", day(it)))
                : Optional.of(getTranslation("period", day(since), day(until)));
        var period = new Span(words.orElse(""));
        period.addClassName("muted");
        return period;
    }

    private static List<Ref> list(@Nullable Ref unit) {
        return unit == null ? List.of() : List.of(unit);
    }
}
