/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.access.AccessExplanations;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.TimestampFormatter;

/** Explains why a unit or member is or is not visible to an account. */
class PermissionExplanationSection extends Section {

    private final transient AccessExplanations explanations;
    private final transient TimestampFormatter timestampFormatter;
    private final String account;
    private final Div answer = new Div();

    PermissionExplanationSection(
            String account,
            AccessExplanations explanations,
            OptionLookup options,
            TimestampFormatter timestampFormatter) {
        this.account = account;
        this.explanations = explanations;
        this.timestampFormatter = timestampFormatter;
        answer.getElement().setAttribute("aria-live", "polite");
        var unit = OptionComboBoxes.forUnit(options, getTranslation("why.unit"));
        var member = OptionComboBoxes.forMember(options, getTranslation("why.member"));
        unit.addValueChangeListener(it -> explain(unit, member));
        member.addValueChangeListener(it -> explain(member, unit));
        var fields = new Div(unit, member);
        fields.addClassName("form-fields");
        add(new H3(getTranslation("why.title")), fields, answer);
    }

    private void explain(ComboBox<Option> field, ComboBox<Option> other) {
        if (field.isEmpty()) {
            answer.removeAll();
            return;
        }
        other.clear();
        FormSubmission.submit(field, () -> {
            var why = explanations.explain(account, field.getValue().id());
            answer.removeAll();
            answer.add(new Paragraph(why.role()
                    .map(role -> getTranslation("why." + role, field.getValue().label()))
                    .orElse(getTranslation("why.not", field.getValue().label()))));
            var list = new UnorderedList();
            list.addClassName("held");
            why.reasons().forEach(reason -> list.add(new ListItem(GrantTexts.reason(reason, timestampFormatter))));
            answer.add(list);
        });
    }
}
