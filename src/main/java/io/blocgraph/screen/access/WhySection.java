package io.blocgraph.screen.access;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.blocgraph.access.Grants;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.change.Choices;
import java.util.Map;

/** Says why an account may or may not see a unit or a member that is chosen. */
class WhySection extends Section {

    private final transient Grants grants;
    private final transient Moments moments;
    private final String account;
    private final Div answer = new Div();

    WhySection(String account, Grants grants, Choices choices, Moments moments) {
        this.account = account;
        this.grants = grants;
        this.moments = moments;
        answer.getElement().setAttribute("aria-live", "polite");
        var unit = UnitField.of(choices, getTranslation("why.unit"));
        var member = UnitField.ofMember(choices, getTranslation("why.member"));
        unit.addValueChangeListener(it -> ask(unit, member));
        member.addValueChangeListener(it -> ask(member, unit));
        var fields = new Div(unit, member);
        fields.addClassName("form-fields");
        add(new H3(getTranslation("why.title")), fields, answer);
    }

    private void ask(ComboBox<Choice> field, ComboBox<Choice> other) {
        if (field.isEmpty()) {
            answer.removeAll();
            return;
        }
        other.clear();
        Refusals.beside(Map.of("thing", field), () -> {
            var why = grants.why(account, field.getValue().id());
            answer.removeAll();
            answer.add(new Paragraph(why.role()
                    .map(role -> getTranslation("why." + role, field.getValue().label()))
                    .orElse(getTranslation("why.not", field.getValue().label()))));
            var list = new UnorderedList();
            list.addClassName("held");
            why.reasons().forEach(reason -> list.add(new ListItem(Words.reason(reason, moments))));
            answer.add(list);
        });
    }
}
