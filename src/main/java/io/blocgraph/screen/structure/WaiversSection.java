/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.screen.change.WaiverForms;
import io.blocgraph.screen.common.DecisionRef;
import io.blocgraph.screen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The waivers of a unit, with period, decision and reason. */
class WaiversSection extends Section {

    WaiversSection(UnitDetails unit, List<Waiver> waivers, Map<String, String> titles, WaiverForms forms) {
        if (waivers.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("held");
        waivers.forEach(it -> list.add(item(it, unit, titles.getOrDefault(it.rule(), it.rule()), forms)));
        add(new H3(getTranslation("waiver.title")), list);
    }

    private ListItem item(Waiver waiver, UnitDetails unit, String title, WaiverForms forms) {
        var rule = new Span(title);
        rule.addClassName("timeline-what");
        var texts = new Div(
                rule,
                new Span(
                        waiver.until() == null
                                ? getTranslation("chain.since", Texts.formatDate(waiver.since()))
                                : getTranslation(
                                        "period", Texts.formatDate(waiver.since()), Texts.formatDate(waiver.until()))));
        if (waiver.decision() != null) {
            texts.add(
                    new Span(getTranslation("chain.decision", waiver.decision().number())));
        }
        if (waiver.reason() != null) {
            texts.add(new Span(waiver.reason()));
        }
        texts.addClassName("held-texts");
        var end = new Button(
                getTranslation("action.endWaiver"),
                click -> forms.end(waiver.id(), waiver.version(), unit.name(), title));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setVisible(forms.canEdit(unit.id()));
        return new ListItem(texts, end);
    }

    /** A waiver of the unit. */
    record Waiver(
            String id,
            int version,
            String rule,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable DecisionRef decision) {}
}
