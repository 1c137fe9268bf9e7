/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.board.Board.Member;
import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.PageLink;
import io.blocgraph.screen.common.PersonAvatar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The card of a member of a committee, with the number of assigned units. It can be dragged to a unit to assign the
 * member.
 */
class PersonCard extends Div {

    /**
     * Creates a card.
     *
     * @param member the member
     * @param isStanding whether the member sits on the standing committee
     * @param limit the maximum number of units for which a member may be responsible
     * @param before the number of units on the day of comparison; empty without comparison
     * @param bloc the id of the bloc
     * @param forms the forms
     */
    PersonCard(
            Member member,
            boolean isStanding,
            int limit,
            Optional<Integer> before,
            String bloc,
            AssignmentForms forms) {
        addClassName("person-card");
        setClassName("person-over", member.load() > limit);
        var name = PageLink.toMember(member.code(), member.fullName());
        name.getElement().setAttribute("draggable", "false");
        var where = new Span(getTranslation(isStanding ? "board.standing" : "board.executive"));
        where.addClassName("muted");
        var texts = new Div(name, where, load(member.load(), limit), bar(member.load(), limit));
        before.filter(it -> it != member.load()).ifPresent(it -> {
            var was = new Span(getTranslation("board.before", getTranslation("board.load", it)));
            was.addClassName("place-before");
            texts.add(was);
        });
        texts.addClassName("person-texts");
        var assign = new Button(VaadinIcon.PLUS.create(), click -> forms.assign(member.toOption(), List.of(), bloc));
        assign.setAriaLabel(getTranslation("board.assignTo", member.fullName()));
        assign.setTooltipText(getTranslation("action.assign"));
        assign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new PersonAvatar(new MemberRef(member.id(), member.code(), member.fullName())), texts);
        if (!forms.canEdit()) {
            return;
        }
        add(assign);
        if (member.load() > 0) {
            var over = new Button(VaadinIcon.EXCHANGE.create(), click -> forms.handOver(member.toTarget(), bloc));
            over.setAriaLabel(getTranslation("action.reassign.of", member.fullName()));
            over.setTooltipText(getTranslation("action.reassign"));
            over.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(over);
        }
        var drag = DragSource.create(this);
        drag.setEffectAllowed(EffectAllowed.LINK);
        drag.setDragData(member.toOption());
    }

    private Span load(int load, int limit) {
        var words = new Span(getTranslation("board.load", load));
        words.addClassName("load");
        if (load > limit) {
            words.addClassName("load-over");
            words.add(VaadinIcon.WARNING.create(), new Span(getTranslation("board.over", limit)));
        } else if (load == 0) {
            words.addClassName("load-none");
        }
        return words;
    }

    /** Creates a bar that shows the load relative to the limit. */
    private static Div bar(int load, int limit) {
        var full = new Div();
        full.addClassName("load-full");
        full.getStyle()
                .set(
                        "inline-size",
                        String.format(Locale.ROOT, "%.0f%%", Math.min(100, 100.0 * load / Math.max(1, limit))));
        var bar = new Div(full);
        bar.addClassName("load-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
