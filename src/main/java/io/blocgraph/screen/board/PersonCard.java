package io.blocgraph.screen.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.board.Board.Member;
import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.structure.Person;
import io.blocgraph.screen.structure.PersonAvatar;
import java.util.List;

/** Somebody who sits on a committee of the bloc, with their load; to be dragged to what they shall answer for. */
class PersonCard extends Div {

    PersonCard(Member member, boolean isStanding, int limit, String bloc, AssignmentForms forms) {
        addClassName("person-card");
        var name = new Anchor("member/" + member.code(), member.fullName());
        name.getElement().setAttribute("router-link", true).setAttribute("draggable", "false");
        var where = new Span(getTranslation(isStanding ? "board.standing" : "board.executive"));
        where.addClassName("muted");
        var load = new Span(getTranslation("board.load", member.load()));
        load.addClassName("load");
        if (member.load() > limit) {
            load.addClassName("load-over");
            load.add(VaadinIcon.WARNING.create());
            load.setTitle(getTranslation("board.over", limit));
        } else if (member.load() == 0) {
            load.addClassName("load-none");
        }
        var texts = new Div(name, where, load);
        texts.addClassName("person-texts");
        var assign = new Button(VaadinIcon.PLUS.create(), click -> forms.assign(member.choice(), List.of(), bloc));
        assign.setAriaLabel(getTranslation("board.assignTo", member.fullName()));
        assign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new PersonAvatar(new Person(member.code(), member.fullName())), texts, assign);
        if (member.load() > 0) {
            var over = new Button(VaadinIcon.EXCHANGE.create(), click -> forms.handOver(member.target(), bloc));
            over.setAriaLabel(getTranslation("action.reassign.of", member.fullName()));
            over.setTooltipText(getTranslation("action.reassign"));
            over.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(over);
        }
        var drag = DragSource.create(this);
        drag.setEffectAllowed(EffectAllowed.LINK);
        drag.setDragData(member.choice());
    }
}
