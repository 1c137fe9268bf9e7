package io.blocgraph.screen.structure;

import static io.blocgraph.screen.structure.Words.day;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.Later;
import io.blocgraph.screen.change.Forms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person: facts, who answers for the person, what the person answers for, seats, assignments and cells. */
class MemberPanel extends Div {

    private static final List<String> SECTIONS = List.of("", "span", "career", "leaving", "history");

    private final transient MemberFacts member;
    private final transient Address address;

    private final transient Forms forms;
    private final boolean isOffered;

    MemberPanel(MemberFacts member, Address address, UnitSections sections, Forms forms) {
        this.member = member;
        this.address = address;
        this.forms = forms;
        this.isOffered = forms.offered(member.id());
        addClassName("panel-content");
        add(header(), new MemberActions(member, forms), new SectionTabs("section.member.", SECTIONS, address));
        switch (address.section().orElse("")) {
            case "span" -> add(new SpanSection(sections.structure().span(member.code(), address.day()), address));
            case "career" ->
                add(new Career(member, sections.structure().career(member.code(), address.day()), address));
            case "leaving" ->
                add(new Later(
                        () -> new LeavingSection(sections.structure().impact(member.id(), address.day()), address)));
            case "history" -> add(sections.history(member));
            default -> overview(sections.structure().overview(member.code(), address.day()));
        }
    }

    private void overview(MemberOverview overview) {
        add(
                new ChainDrawing(overview.chain(), member.id(), address, forms.assignments()).endingAt(member.person()),
                facts());
        lines("seat.title", overview.seats().stream().map(this::seat).toList());
        overview.chain()
                .bloc()
                .ifPresent(it -> add(address.inPicture(it.code(), member.id(), getTranslation("explorer.link"))));
        lines(
                "assignment.title",
                overview.assignments().stream().map(this::assignment).toList());
    }

    private Header header() {
        var code = new Span(member.code());
        code.addClassName("code");
        var line = new Div(new Span(member.status() == null ? "" : getTranslation("member." + member.status())), code);
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
        fact(facts, "member.anonymizedOn", member.anonymizedOn());
        Optional.ofNullable(member.phone()).ifPresent(it -> facts.fact("member.phone", it));
        Optional.ofNullable(member.email()).ifPresent(it -> facts.fact("member.email", it));
        Optional.ofNullable(member.address()).ifPresent(it -> facts.fact("member.address", it));
        return Facts.section(facts, isOffered, () -> forms.members().update(member.target()));
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

    private ListItem seat(MemberOverview.Seat seat) {
        var committee = seat.committee();
        var line = line(
                Words.role(seat.role(), committee.kind()) + " · "
                        + Words.committee(
                                committee.name(),
                                committee.kind(),
                                committee.unit().kind()),
                List.of(committee.unit()),
                seat.since(),
                null);
        line.add(button(
                "action.endSeat", () -> forms.committees().endSeat(seat.id(), seat.version(), member.fullName())));
        return line;
    }

    private ListItem assignment(MemberOverview.Assignment assignment) {
        var decision = Optional.ofNullable(assignment.decision())
                .map(it -> " · " + getTranslation("chain.decision", it.number()))
                .orElse("");
        var what = assignment.topic() == null ? getTranslation("via.ASSIGNMENT") : assignment.topic();
        var line = line(
                what + decision + " · " + getTranslation("assignment." + assignment.status()),
                assignment.units(),
                assignment.since(),
                assignment.until());
        var held = assignment.holding(member.fullName());
        line.add(
                button(
                        "action.updateAssignment",
                        () -> forms.assignments()
                                .update(held, assignment.choices(), assignment.topic(), assignment.until())),
                button("action.endAssignment", () -> forms.assignments().end(held)));
        return line;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setVisible(isOffered);
        return button;
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
