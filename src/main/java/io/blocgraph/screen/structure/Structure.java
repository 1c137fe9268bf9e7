package io.blocgraph.screen.structure;

import io.blocgraph.access.Access;
import io.blocgraph.screen.Answers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What this screen asks the API; each question is one request. An empty day is today. */
@Component
class Structure {

    private static final int PAGE = 100;
    private static final int WIDEST_PAGE = 500;
    private static final int FOUND = 12;
    private static final ParameterizedTypeReference<Page<UnitRow>> ROWS = new ParameterizedTypeReference<>() {};

    private final Answers answers;
    private final Access access;

    Structure(Answers answers, Access access) {
        this.answers = answers;
        this.access = access;
    }

    /** Whether who asks sees all there is, and not some units alone. */
    boolean isAllSeen() {
        return access.scope().everything();
    }

    /** The units at the top; where only some units may be seen, those. */
    Pages<UnitRow> top(Optional<LocalDate> day) {
        if (!isAllSeen()) {
            var mine = TopOfSome.of(answers, access.required().units(), day);
            return new Pages<>(cursor -> mine);
        }
        return new Pages<>(cursor -> answers.to("top", day, page(cursor, PAGE, "kinds", topKinds()))
                .field("page")
                .toEntity(ROWS));
    }

    private List<String> topKinds() {
        return answers.to("kinds", Optional.empty(), Map.of()).field("unitKinds").toEntityList(KindInfo.class).stream()
                .filter(it -> it.parents().isEmpty())
                .map(KindInfo::kind)
                .toList();
    }

    /** The units below a row, as the tree shows them. */
    Pages<UnitRow> below(UnitRow row, Optional<LocalDate> day) {
        if (row.kind() != Kind.BLOC) {
            return new Pages<>(cursor -> rows("children", row, cursor, PAGE, day));
        }
        return new Pages<>(new BlocRows(
                row.organizationCount(),
                cursor -> rows("clusters", row, cursor, WIDEST_PAGE, day),
                cursor -> rows("organizations", row, cursor, PAGE, day)));
    }

    /** The units directly under one, clusters left out of account. */
    Pages<UnitRow> under(String unitId, Optional<LocalDate> day) {
        return new Pages<>(cursor -> answers.to("children", day, page(cursor, PAGE, "id", unitId))
                .field("unit.page")
                .toEntity(ROWS));
    }

    /** Who is assigned to answer for a unit. */
    Held held(String unitId, Optional<LocalDate> day) {
        return answers.to("tasks/unit-assignments", day, Map.of("id", unitId))
                .field("unit")
                .toEntity(Held.class);
    }

    /** The committees of a unit. */
    List<CommitteeFacts> committees(String code, Optional<LocalDate> day) {
        return answers.to("tasks/committees", day, Map.of("code", code))
                .field("unit.committees")
                .toEntityList(CommitteeFacts.class);
    }

    /** Off which rules a unit is let. */
    List<UnitWaivers.Waiver> waivers(String code, Optional<LocalDate> day) {
        return answers.to("tasks/waivers", day, Map.of("code", code))
                .field("unit.waivers")
                .toEntityList(UnitWaivers.Waiver.class);
    }

    /** Who led a unit and who answered for it, up to the day. */
    UnitLife.Life life(String code, Optional<LocalDate> day) {
        return answers.to("tasks/unit-life", day, Map.of("code", code))
                .field("unit")
                .toEntity(UnitLife.Life.class);
    }

    /** Who answers for a unit. */
    Chain chain(String code, Optional<LocalDate> day) {
        return answers.to("unit-chain", day, Map.of("code", code))
                .field("unit.chain")
                .toEntity(Chain.class);
    }

    /** Who answers for a person, and what the person was elected and assigned to. */
    MemberOverview overview(String code, Optional<LocalDate> day) {
        return answers.to("member-overview", day, Map.of("code", code))
                .field("member")
                .toEntity(MemberOverview.class);
    }

    /** All that a person answers for. */
    SpanFacts span(String code, Optional<LocalDate> day) {
        return answers.to("tasks/span", day, Map.of("code", code))
                .field("member.span")
                .toEntity(SpanFacts.class);
    }

    /** Where somebody belonged, sat and answered. */
    Career.Stages career(String code, Optional<LocalDate> day) {
        return answers.to("tasks/career", day, Map.of("code", code))
                .field("member")
                .toEntity(Career.Stages.class);
    }

    /** What would fall vacant if somebody left. */
    Leaving impact(String memberId, Optional<LocalDate> day) {
        return answers.to("tasks/impact", day, Map.of("member", memberId))
                .field("impact")
                .toEntity(Leaving.class);
    }

    private Page<UnitRow> rows(
            String document, UnitRow parent, Optional<String> cursor, int first, Optional<LocalDate> day) {
        return answers.to(document, day, page(cursor, first, "id", parent.id()))
                .field("unit.page")
                .toEntity(ROWS);
    }

    /** What is to be shown of a unit. */
    Optional<UnitFacts> unit(String code, Optional<LocalDate> day) {
        return Optional.ofNullable(
                answers.to("unit", day, Map.of("code", code)).field("unit").toEntity(UnitFacts.class));
    }

    /** What is to be shown of a person. */
    Optional<MemberFacts> member(String code, Optional<LocalDate> day) {
        return Optional.ofNullable(
                answers.to("member", day, Map.of("code", code)).field("member").toEntity(MemberFacts.class));
    }

    /** Units and people whose names or codes have words that begin like these, best first. */
    List<Found> search(String text, Optional<LocalDate> day) {
        return answers.to("search", day, Map.of("text", text, "first", FOUND))
                .field("search.nodes")
                .toEntityList(Found.class);
    }

    private static Map<String, Object> page(Optional<String> cursor, int first, String name, Object value) {
        var variables = new HashMap<String, Object>(Map.of("first", first, name, value));
        cursor.ifPresent(it -> variables.put("after", it));
        return variables;
    }

    private record KindInfo(String kind, List<String> parents) {}
}
