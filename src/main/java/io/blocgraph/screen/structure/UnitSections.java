package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import io.blocgraph.screen.Later;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.change.Histories;
import io.blocgraph.screen.gaps.GapSections;
import io.blocgraph.screen.people.People;
import io.blocgraph.screen.people.PeopleFilter;
import io.blocgraph.screen.people.PeopleList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The parts of a unit's page besides the first; each asks only when it is shown. */
@org.springframework.stereotype.Component
class UnitSections {

    /** Their names in the address; the first has none. */
    static final List<String> NAMES = List.of("", "units", "members", "assignments", "gaps", "history");

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

    Component of(String section, UnitFacts unit, Address address, Consumer<Address> filtered) {
        return switch (section) {
            case "units" -> new UnitsBelow(unit, address, structure, forms.units());
            case "members" ->
                new PeopleList(
                        people,
                        Optional.of(unit.id()),
                        address.day(),
                        new PeopleFilter(address.filter()),
                        it -> filtered.accept(address.filtered(it.values())),
                        forms);
            case "assignments" -> new UnitAssignments(unit, structure.held(unit.id(), address.day()), address, forms);
            case "gaps" -> new Later(() -> gaps.of(unit.id(), null, null, address.day()));
            case "history" -> histories.of("within", unit.id(), ENTRIES);
            default -> Notes.empty("lost.title");
        };
    }

    Component history(MemberFacts member) {
        return histories.of("entity", member.id(), ENTRIES);
    }

    Structure structure() {
        return structure;
    }
}
