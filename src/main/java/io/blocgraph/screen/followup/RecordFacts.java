/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a record says in single words: its unit, who handles it, its days and figures. */
class RecordFacts extends Section {

    RecordFacts(FollowUp row, FollowUpDetails details) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "followup.unit", unitLink(row.unit()));
        var subject = row.subject();
        if (subject != null && subject.code() != null && subject.fullName() != null) {
            fact(facts, "followup.subject", PageLink.toMember(subject.code(), subject.fullName()));
        }
        if (row.responsible() != null) {
            fact(facts, "followup.responsible", memberLink(row.responsible()));
        }
        fact(facts, "followup.day", row.dayText());
        fact(facts, "followup.number", row.code());
        fact(facts, "followup.figures", row.figures());
        fact(facts, "followup.quarters", quarters(details.quarters()));
        fact(
                facts,
                "followup.presence",
                row.present() == null || details.expected() == null
                        ? null
                        : getTranslation("followup.figures.meeting", row.present(), details.expected()));
        fact(
                facts,
                "followup.severity",
                row.severity() == null ? null : getTranslation("followup.severity." + row.severity()));
        fact(facts, "followup.since", details.since() == null ? null : Texts.formatDate(details.since()));
        fact(facts, "followup.raisedBy", details.raisedBy());
        fact(
                facts,
                "followup.channel",
                details.channel() == null ? null : getTranslation("followup.channel." + details.channel()));
        fact(facts, "followup.programme", details.programme());
        fact(facts, "followup.measure", details.measure());
        fact(facts, "followup.source", details.source());
        fact(facts, "followup.closed", details.closedOn() == null ? null : Texts.formatDate(details.closedOn()));
        var decision = details.decision();
        if (decision != null && decision.id() != null) {
            fact(
                    facts,
                    "followup.decision",
                    new PageLink("decision/" + PageLink.encode(decision.id()), decision.number()));
        }
        people(facts, "followup.participants", details.participants());
        people(facts, "followup.team", details.team());
        var whole = details.whole();
        if (whole != null) {
            fact(
                    facts,
                    "followup.whole",
                    new PageLink(
                            "record/" + PageLink.encode(whole.id()), Objects.requireNonNullElse(whole.title(), "…")));
        }
        add(facts);
    }

    private @Nullable String quarters(@Nullable List<@Nullable Double> quarters) {
        return quarters == null
                ? null
                : IntStream.range(0, quarters.size())
                        .filter(i -> quarters.get(i) != null)
                        .mapToObj(i -> getTranslation("followup.quarter", i + 1, quarters.get(i)))
                        .collect(Collectors.joining(" · "));
    }

    private void people(DescriptionList facts, String key, @Nullable List<MemberRef> people) {
        if (people != null && !people.isEmpty()) {
            var links = new Div();
            links.addClassName("fact-links");
            people.forEach(it -> links.add(memberLink(it)));
            fact(facts, key, links);
        }
    }

    private void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fact(facts, key, new Span(value));
        }
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }

    private static Anchor unitLink(UnitRef unit) {
        return new PageLink("structure/" + PageLink.encode(unit.code()) + "/followup", unit.qualifiedName());
    }

    static Anchor memberLink(MemberRef member) {
        return PageLink.toMember(member.code(), member.fullName());
    }
}
