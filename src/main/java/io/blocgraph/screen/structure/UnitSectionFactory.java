/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.blocgraph.screen.change.ChangeListFactory;
import io.blocgraph.screen.change.ChangeTarget;
import io.blocgraph.screen.change.Forms;
import io.blocgraph.screen.common.Hints;
import io.blocgraph.screen.common.LazyComponent;
import io.blocgraph.screen.common.TableDownloads;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.followup.FollowUpSection;
import io.blocgraph.screen.followup.FollowUps;
import io.blocgraph.screen.gaps.GapListFactory;
import io.blocgraph.screen.gaps.GapSelection;
import io.blocgraph.screen.people.People;
import io.blocgraph.screen.people.PeopleFilter;
import io.blocgraph.screen.people.PeopleList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Creates the sections of panels. Each section is queried only when it is shown. */
@org.springframework.stereotype.Component
class UnitSectionFactory {

    /** The names of the sections in the address; the first one is empty. */
    static final List<String> SECTIONS =
            List.of("", "followup", "committees", "units", "members", "assignments", "gaps", "history");

    private static final int PAGE_SIZE = 20;

    private final StructureQueries queries;
    private final People people;
    private final GapListFactory gapLists;
    private final ChangeListFactory changeLists;
    private final Forms forms;
    private final TableDownloads downloads;
    private final FollowUps followUps;

    UnitSectionFactory(
            StructureQueries queries,
            People people,
            GapListFactory gapLists,
            ChangeListFactory changeLists,
            Forms forms,
            TableDownloads downloads,
            FollowUps followUps) {
        this.queries = queries;
        this.people = people;
        this.gapLists = gapLists;
        this.changeLists = changeLists;
        this.forms = forms;
        this.downloads = downloads;
        this.followUps = followUps;
    }

    Component create(
            String section,
            UnitDetails unit,
            StructureLocation location,
            LocalDate shown,
            Consumer<StructureLocation> filtered) {
        return switch (section) {
            case "" ->
                new ChainSection(queries.chain(unit.code(), location.day()), unit.id(), location, forms.assignments());
            case "followup" -> new LazyComponent(() -> followUps(unit.toTarget()));
            case "committees" ->
                new CommitteesSection(
                        unit, queries.committees(unit.code(), location.day()), shown, location, forms.committees());
            case "units" -> new ChildUnitsSection(unit, location, queries, forms.units(), downloads);
            case "members" ->
                new PeopleList(
                        people,
                        Optional.of(unit.id()),
                        location.day(),
                        new PeopleFilter(location.filter()),
                        it -> filtered.accept(location.withFilter(it.values())),
                        forms,
                        true);
            case "assignments" ->
                new AssignmentsSection(unit, queries.responsibility(unit.id(), location.day()), location, forms);
            case "gaps" -> gapLists(unit, location);
            case "history" ->
                new Div(
                        new UnitHistorySection(unit, queries.unitHistory(unit.code(), location.day()), location),
                        new H3(Texts.translate("history.title")),
                        changeLists.create("within", unit.id(), PAGE_SIZE));
            default -> Hints.empty("lost.title");
        };
    }

    private Component gapLists(UnitDetails unit, StructureLocation location) {
        return new Div(
                new WaiversSection(
                        unit, queries.waivers(unit.code(), location.day()), gapLists.titles(), forms.waivers()),
                new LazyComponent(() -> gapLists.create(GapSelection.below(unit.id(), location.day()), false)));
    }

    Component followUps(ChangeTarget subject) {
        return new FollowUpSection(followUps, forms.followUps(), subject);
    }

    Component memberHistory(MemberDetails member) {
        return changeLists.create("entity", member.id(), PAGE_SIZE);
    }

    StructureQueries queries() {
        return queries;
    }
}
