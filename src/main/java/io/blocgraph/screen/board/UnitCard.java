/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.board.Board.AssignableUnit;
import io.blocgraph.screen.board.Board.UnitAssignment;
import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.VacancyIcon;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The card of a cluster or organization, with the responsible people. A member dropped on it is assigned to the unit.
 */
class UnitCard extends Div {

    private final transient AssignableUnit unit;
    private final String bloc;
    private final transient AssignmentForms forms;
    private final boolean isEditable;

    /**
     * Creates a card.
     *
     * @param unit the unit
     * @param isCoveredByCluster whether somebody is responsible for it through its cluster
     * @param before the names of the people responsible on the day of comparison; empty without comparison
     * @param bloc the id of the bloc
     * @param forms the forms
     */
    UnitCard(
            AssignableUnit unit,
            boolean isCoveredByCluster,
            Optional<String> before,
            String bloc,
            AssignmentForms forms) {
        this.unit = unit;
        this.bloc = bloc;
        this.forms = forms;
        this.isEditable = forms.canEdit();
        addClassNames("place-card", "place-" + unit.kind().toLowerCase(Locale.ROOT));
        setClassName("place-uncovered", unit.isUncovered(isCoveredByCluster));
        add(head());
        unit.responsible().forEach(it -> add(holding(it)));
        if (unit.responsible().isEmpty()) {
            add(vacancy(isCoveredByCluster));
        }
        before.filter(it -> !it.equals(unit.holderNames())).ifPresent(it -> {
            var was = new Span(getTranslation("board.before", it.isEmpty() ? getTranslation("chain.nobody") : it));
            was.addClassNames("place-before");
            add(was);
        });
        if (!isEditable) {
            return;
        }
        var drop = DropTarget.create(this);
        drop.setDropEffect(DropEffect.LINK);
        drop.addDropListener(dropped -> dropped.getDragData()
                .filter(Option.class::isInstance)
                .map(Option.class::cast)
                .ifPresent(this::assign));
    }

    private Div head() {
        var name = new PageLink("structure/" + PageLink.encode(unit.code()) + "/assignments", unit.name());
        name.addClassName("place-name");
        var code = new Span(unit.code());
        code.addClassName("code");
        var texts = new Div(name, code);
        texts.addClassName("place-texts");
        var assign = new Button(VaadinIcon.PLUS.create(), click -> assign(null));
        assign.setAriaLabel(getTranslation("board.assignFor", unit.name()));
        assign.setTooltipText(getTranslation("action.assign"));
        assign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        assign.addClassName("place-assign");
        assign.setVisible(isEditable);
        var head = new Div(texts, assign);
        head.addClassName("place-head");
        return head;
    }

    private void assign(@Nullable Option holder) {
        forms.assign(holder, unit.toOption(), unit.toSnapshots(), bloc);
    }

    private Div holding(UnitAssignment holding) {
        var holder = holding.member();
        var name = PageLink.toMember(holder.code(), holder.fullName());
        var line = new Div(name);
        if (holding.status().equals("LAPSED")) {
            var lapsed = new Span(VaadinIcon.UNLINK.create(), new Span(getTranslation("status.LAPSED")));
            lapsed.addClassNames("status", "status-lapsed");
            lapsed.setTitle(getTranslation("assignment.LAPSED"));
            line.add(lapsed);
        }
        var away = new Button(
                VaadinIcon.CLOSE_SMALL.create(), click -> forms.removeUnit(holding.toSnapshot(), unit.toOption()));
        away.setAriaLabel(getTranslation("action.takeAway.of", holder.fullName(), unit.name()));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.addClassName("place-away");
        away.setVisible(isEditable);
        line.add(away);
        line.addClassName("place-holding");
        return line;
    }

    private Span vacancy(boolean isCoveredByCluster) {
        if (isCoveredByCluster) {
            var through = new Span(getTranslation("board.through"));
            through.addClassName("muted");
            return through;
        }
        var vacant = new Span(new VacancyIcon(), new Span(getTranslation("status.VACANT")));
        vacant.addClassName("row-vacant");
        return vacant;
    }
}
