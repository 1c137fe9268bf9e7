/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.screen.common.Chain;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.PagedList;
import io.blocgraph.screen.common.PagedRows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The queries of the structure screen. An empty day stands for today. */
@Component
class StructureQueries {

    private static final int PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 500;
    private static final int MAX_RESULTS = 12;
    private static final ParameterizedTypeReference<Page<UnitRow>> PAGE_TYPE = new ParameterizedTypeReference<>() {};

    private final GraphQlQueries queries;
    private final CurrentAccount currentAccount;

    StructureQueries(GraphQlQueries queries, CurrentAccount currentAccount) {
        this.queries = queries;
        this.currentAccount = currentAccount;
    }

    /** Returns whether everything is visible to the signed-in account. */
    boolean seesEverything() {
        return currentAccount.scope().allVisible();
    }

    /**
     * Reads the top rows of the tree: the units without a parent unit or, if not everything is visible, the topmost
     * visible units.
     */
    PagedList<UnitRow> roots(Optional<LocalDate> day) {
        if (!seesEverything()) {
            var mine =
                    VisibleRoots.of(queries, currentAccount.requirePermissions().unitIds(), day);
            return new PagedList<>(cursor -> mine);
        }
        return new PagedList<>(cursor ->
                queries.read("top", day, pageVariables(cursor, PAGE_SIZE, "kinds", rootKinds()), "page", PAGE_TYPE));
    }

    private List<String> rootKinds() {
        return queries
                .execute("kinds", Optional.empty(), Map.of())
                .field("unitKinds")
                .toEntityList(KindRules.class)
                .stream()
                .filter(it -> it.parents().isEmpty())
                .map(KindRules::kind)
                .toList();
    }

    /** Reads the rows under a row of the tree. */
    PagedList<UnitRow> children(UnitRow row, Optional<LocalDate> day) {
        if (row.kind() != KnownKind.BLOC) {
            return new PagedList<>(cursor -> rows("children", row, cursor, PAGE_SIZE, day));
        }
        return new PagedList<>(new BlocChildren(
                row.organizationCount(),
                cursor -> rows("clusters", row, cursor, MAX_PAGE_SIZE, day),
                cursor -> rows("organizations", row, cursor, PAGE_SIZE, day)));
    }

    /** Reads the units directly under a unit, regardless of clusters. */
    PagedList<UnitRow> directChildren(String unitId, Optional<LocalDate> day) {
        return new PagedList<>(cursor ->
                queries.read("children", day, pageVariables(cursor, PAGE_SIZE, "id", unitId), "unit.page", PAGE_TYPE));
    }

    /** Returns all units directly under a unit, to be read once. */
    Iterable<UnitRow> allDirectChildren(String unitId, Optional<LocalDate> day) {
        return new PagedRows<>(cursor -> queries.read(
                "children", day, pageVariables(cursor, MAX_PAGE_SIZE, "id", unitId), "unit.page", PAGE_TYPE));
    }

    /** Reads the assignments that cover a unit. */
    UnitResponsibility responsibility(String unitId, Optional<LocalDate> day) {
        return queries.read("tasks/unit-assignments", day, Map.of("id", unitId), "unit", UnitResponsibility.class);
    }

    /** Reads the committees of a unit. */
    List<CommitteeDetails> committees(String code, Optional<LocalDate> day) {
        return queries.execute("tasks/committees", day, Map.of("code", code))
                .field("unit.committees")
                .toEntityList(CommitteeDetails.class);
    }

    /** Reads the waivers of a unit. */
    List<WaiversSection.Waiver> waivers(String code, Optional<LocalDate> day) {
        return queries.execute("tasks/waivers", day, Map.of("code", code))
                .field("unit.waivers")
                .toEntityList(WaiversSection.Waiver.class);
    }

    /** Reads the history of a unit up to the day: secretaries, assignments, predecessors and successors. */
    UnitHistorySection.UnitHistory unitHistory(String code, Optional<LocalDate> day) {
        return queries.read("tasks/unit-life", day, Map.of("code", code), "unit", UnitHistorySection.UnitHistory.class);
    }

    /** Reads the responsibility chain of a unit. */
    Chain chain(String code, Optional<LocalDate> day) {
        return queries.read("unit-chain", day, Map.of("code", code), "unit.chain", Chain.class);
    }

    /** Reads the seats, the assignments and the responsibility chain of a member. */
    MemberOverview overview(String code, Optional<LocalDate> day) {
        return queries.read("member-overview", day, Map.of("code", code), "member", MemberOverview.class);
    }

    /** Reads the span of a member. */
    SpanDetails span(String code, Optional<LocalDate> day) {
        return queries.read("tasks/span", day, Map.of("code", code), "member.span", SpanDetails.class);
    }

    /** Reads the memberships, seats and assignments of a member, including past ones. */
    CareerSection.CareerHistory career(String code, Optional<LocalDate> day) {
        return queries.read("tasks/career", day, Map.of("code", code), "member", CareerSection.CareerHistory.class);
    }

    /** Reads the consequences of a member's departure. */
    DepartureImpact departureImpact(String memberId, Optional<LocalDate> day) {
        return queries.read("tasks/impact", day, Map.of("member", memberId), "impact", DepartureImpact.class);
    }

    private Page<UnitRow> rows(
            String document, UnitRow parent, Optional<String> cursor, int first, Optional<LocalDate> day) {
        return queries.read(document, day, pageVariables(cursor, first, "id", parent.id()), "unit.page", PAGE_TYPE);
    }

    /** Reads the data of a unit; empty if no visible unit has the code. */
    Optional<UnitDetails> unit(String code, Optional<LocalDate> day) {
        return Optional.ofNullable(
                queries.execute("unit", day, Map.of("code", code)).field("unit").toEntity(UnitDetails.class));
    }

    /** Reads the data of a member; empty if no visible member has the code. */
    Optional<MemberDetails> member(String code, Optional<LocalDate> day) {
        return Optional.ofNullable(queries.execute("member", day, Map.of("code", code))
                .field("member")
                .toEntity(MemberDetails.class));
    }

    /** Finds units and members whose names or codes contain words with the given beginnings, best matches first. */
    List<SearchResult> search(String text, Optional<LocalDate> day) {
        return queries.execute("search", day, Map.of("text", text, "first", MAX_RESULTS))
                .field("search.nodes")
                .toEntityList(SearchResult.class);
    }

    private static Map<String, Object> pageVariables(Optional<String> cursor, int first, String name, Object value) {
        var variables = new HashMap<String, Object>(Map.of("first", first, name, value));
        cursor.ifPresent(it -> variables.put("after", it));
        return variables;
    }

    private record KindRules(String kind, List<String> parents) {}
}
