package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.blocgraph.screen.Later;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.change.Histories;
import io.blocgraph.screen.gaps.GapSections;
import io.blocgraph.screen.people.People;
import io.blocgraph.screen.people.PeopleFilter;
import io.blocgraph.screen.people.PeopleList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The parts of a unit's page besides the first; each asks only when it is shown. */
@org.springframework.stereotype.Component
class UnitSections {

    /** Their names in the address; the first has none. */
    static final List<String> NAMES = List.of("", "committees", "units", "members", "assignments", "gaps", "history");

    private static final int ENTRIES = 20;

    private final Structure structure;
    private final People people;
    private final GapSections gaps;
    private final Histories histories;
    private final Forms forms;

    UnitSections(Structure structure, People people, GapSections gaps, Histories histories, Forms forms) {
        this.structure = structure;
        this.people = people;
        this.gaps = gaps;
        this.histories = histories;
        this.forms = forms;
    }

    Component of(String section, UnitFacts unit, Address address, LocalDate shown, Consumer<Address> filtered) {
        return switch (section) {
            case "" ->
                new ChainDrawing(structure.chain(unit.code(), address.day()), unit.id(), address, forms.assignments());
            case "committees" ->
                new Committees(
                        unit, structure.committees(unit.code(), address.day()), shown, address, forms.committees());
            case "units" -> new UnitsBelow(unit, address, structure, forms.units());
            case "members" ->
                new PeopleList(
                        people,
                        Optional.of(unit.id()),
                        address.day(),
                        new PeopleFilter(address.filter()),
                        it -> filtered.accept(address.filtered(it.values())),
                        forms,
                        true);
            case "assignments" -> new UnitAssignments(unit, structure.held(unit.id(), address.day()), address, forms);
            case "gaps" -> gaps(unit, address);
            case "history" ->
                new Div(
                        new UnitLife(unit, structure.life(unit.code(), address.day()), address),
                        new H3(Words.say("history.title")),
                        histories.of("within", unit.id(), ENTRIES));
            default -> Notes.empty("lost.title");
        };
    }

    private Component gaps(UnitFacts unit, Address address) {
        return new Div(
                new UnitWaivers(unit, structure.waivers(unit.code(), address.day()), gaps.titles(), forms.waivers()),
                new Later(() -> gaps.of(unit.id(), List.of(), null, address.day(), false)));
    }

    Component history(MemberFacts member) {
        return histories.of("entity", member.id(), ENTRIES);
    }

    Structure structure() {
        return structure;
    }
}
