package io.blocgraph.screen.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.board.Board.Holding;
import io.blocgraph.screen.board.Board.Place;
import io.blocgraph.screen.change.AssignmentForms;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.structure.EmptyChair;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A cluster or an organization with those who answer for it; somebody who is dropped on it is assigned to it. */
class PlaceCard extends Div {

    /**
     * A card.
     *
     * @param place the unit
     * @param isThrough whether somebody answers for it through its cluster
     * @param before who answered for it before, where that is compared
     * @param bloc the id of the bloc
     * @param forms the forms
     */
    PlaceCard(Place place, boolean isThrough, Optional<String> before, String bloc, AssignmentForms forms) {
        addClassNames("place-card", "place-" + place.kind().toLowerCase(Locale.ROOT));
        var name = new Anchor("structure/" + place.code() + "/assignments", place.name());
        name.getElement().setAttribute("router-link", true);
        var code = new Span(place.code());
        code.addClassName("code");
        add(new Div(name, code));
        place.responsible().forEach(it -> add(holding(it, forms)));
        if (place.responsible().isEmpty()) {
            add(nobody(isThrough));
            setClassName("place-uncovered", !isThrough);
        }
        before.filter(it -> !it.equals(place.names())).ifPresent(it -> {
            var was = new Span(getTranslation("board.before", it.isEmpty() ? getTranslation("chain.nobody") : it));
            was.addClassNames("place-before");
            add(was);
        });
        var assign =
                new Button(getTranslation("action.assign"), click -> forms.assign(null, List.of(place.choice()), bloc));
        assign.setAriaLabel(getTranslation("board.assignFor", place.name()));
        assign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(assign);
        var drop = DropTarget.create(this);
        drop.setDropEffect(DropEffect.LINK);
        drop.addDropListener(dropped -> dropped.getDragData()
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .ifPresent(who -> forms.assign(who, List.of(place.choice()), bloc)));
    }

    private Div holding(Holding holding, AssignmentForms forms) {
        var who = holding.member();
        var name = new Anchor("member/" + who.code(), who.fullName());
        name.getElement().setAttribute("router-link", true);
        var end = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> forms.end(holding.id(), who.fullName()));
        end.setAriaLabel(getTranslation("action.endAssignment.of", who.fullName()));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var line = new Div(name, end);
        line.addClassName("place-holding");
        return line;
    }

    private Span nobody(boolean isThrough) {
        if (isThrough) {
            var through = new Span(getTranslation("board.through"));
            through.addClassName("muted");
            return through;
        }
        var vacant = new Span(new EmptyChair(), new Span(getTranslation("status.VACANT")));
        vacant.addClassName("row-vacant");
        return vacant;
    }
}
