/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.responsibility;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.query.Owner;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.graph.query.SelectedNodes;
import io.blocgraph.hierarchy.UnitRef;
import io.blocgraph.member.MemberRef;
import io.blocgraph.responsibility.Impact.AssignmentImpact;
import io.blocgraph.responsibility.Impact.FollowUpImpact;
import io.blocgraph.responsibility.Impact.HoleImpact;
import io.blocgraph.responsibility.Impact.SeatImpact;
import io.blocgraph.rule.Violation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the impact of a member's departure. */
@Controller
class ImpactController {

    private final QueryExecutor queryExecutor;
    private final Impacts impacts;
    private final ReasonTexts words;

    ImpactController(QueryExecutor queryExecutor, Impacts impacts, ReasonTexts words) {
        this.queryExecutor = queryExecutor;
        this.impacts = impacts;
        this.words = words;
    }

    @QueryMapping
    Object impact(@Argument String member, DataFetchingEnvironment environment) {
        Object impact = queryExecutor.execute(environment, impacts, Owner.withId(member, "Member"));
        if (impact == null) {
            throw BadRequestException.notFound("member", member);
        }
        return impact;
    }

    @SchemaMapping
    @Nullable
    Object member(Impact impact, DataFetchingEnvironment field) {
        return SelectedNodes.find(impact, field);
    }

    @SchemaMapping
    String text(Impact impact, Locale locale) {
        long vacant = impact.seats().stream().filter(SeatImpact::leavesVacant).count();
        long uncovered = impact.assignments().stream()
                .mapToLong(assignment -> assignment.uncovered().size())
                .sum();
        return words.text(
                "impact.text",
                locale,
                impact.member().fullName(),
                impact.seats().size(),
                vacant,
                uncovered,
                impact.changedUnitCount(),
                impact.holeUnitCount(),
                impact.brokenRules().size());
    }

    @SchemaMapping
    @Nullable
    Object seat(SeatImpact impact, DataFetchingEnvironment field) {
        return SelectedNodes.find(impact, field);
    }

    @SchemaMapping
    @Nullable
    Object unit(SeatImpact impact, DataFetchingEnvironment field) {
        return SelectedNodes.find(impact, field);
    }

    @SchemaMapping
    @Nullable
    Object successor(SeatImpact impact, DataFetchingEnvironment field) {
        return SelectedNodes.find(impact, field);
    }

    @SchemaMapping
    String text(SeatImpact impact, Locale locale) {
        String way = !impact.answering() ? "seat" : impact.leavesVacant() ? "vacant" : "acting";
        return words.text(
                "impact.seat." + way,
                locale,
                impact.member().fullName(),
                words.text("role." + impact.role(), locale),
                impact.unit().name(),
                impact.successor().map(MemberRef::fullName).orElse(""));
    }

    @SchemaMapping
    @Nullable
    Object assignment(AssignmentImpact impact, DataFetchingEnvironment field) {
        return SelectedNodes.find(impact, field);
    }

    @SchemaMapping
    List<@Nullable Object> uncovered(AssignmentImpact impact, DataFetchingEnvironment field) {
        return impact.uncovered().stream()
                .<@Nullable Object>map(unit -> SelectedNodes.find(unit, field))
                .toList();
    }

    @SchemaMapping
    String text(AssignmentImpact impact, Locale locale) {
        List<UnitRef> uncovered = impact.uncovered();
        String names = uncovered.stream().map(UnitRef::name).collect(Collectors.joining(", "));
        String key = uncovered.isEmpty() ? "impact.assignment.others" : "impact.assignment.nobody";
        return words.text(key, locale, impact.member().fullName(), names, uncovered.size());
    }

    @SchemaMapping
    @Nullable
    Object unit(HoleImpact impact, DataFetchingEnvironment field) {
        return SelectedNodes.find(impact, field);
    }

    @SchemaMapping
    String text(HoleImpact impact, Locale locale) {
        return words.text("impact.hole." + impact.via(), locale, impact.unit().name(), impact.unitCount());
    }

    @SchemaMapping
    @Nullable
    Object followUp(FollowUpImpact impact, DataFetchingEnvironment field) {
        return SelectedNodes.find(impact, field);
    }

    @SchemaMapping(typeName = "BrokenRule")
    @Nullable
    Object unit(Violation violation, DataFetchingEnvironment field) {
        return SelectedNodes.find(violation, field);
    }

    @SchemaMapping(typeName = "BrokenRule")
    String message(Violation violation, Locale locale) {
        return violation.message(locale);
    }

    @SchemaMapping(typeName = "BrokenRule")
    String remedy(Violation violation, Locale locale) {
        return violation.remedy(locale);
    }
}
