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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A cluster or an organization with those who answer for it; somebody who is dropped on it is assigned to it. */
class PlaceCard extends Div {

    private final transient Place place;
    private final String bloc;
    private final transient AssignmentForms forms;
    private final boolean isOffered;

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
        this.place = place;
        this.bloc = bloc;
        this.forms = forms;
        this.isOffered = forms.offered();
        addClassNames("place-card", "place-" + place.kind().toLowerCase(Locale.ROOT));
        setClassName("place-uncovered", place.isUncovered(isThrough));
        add(head());
        place.responsible().forEach(it -> add(holding(it)));
        if (place.responsible().isEmpty()) {
            add(nobody(isThrough));
        }
        before.filter(it -> !it.equals(place.names())).ifPresent(it -> {
            var was = new Span(getTranslation("board.before", it.isEmpty() ? getTranslation("chain.nobody") : it));
            was.addClassNames("place-before");
            add(was);
        });
        if (!isOffered) {
            return;
        }
        var drop = DropTarget.create(this);
        drop.setDropEffect(DropEffect.LINK);
        drop.addDropListener(dropped -> dropped.getDragData()
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .ifPresent(this::assign));
    }

    private Div head() {
        var address = UriUtils.encodePathSegment(place.code(), "UTF-8");
        var name = new Anchor("structure/" + address + "/assignments", place.name());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("place-name");
        var code = new Span(place.code());
        code.addClassName("code");
        var texts = new Div(name, code);
        texts.addClassName("place-texts");
        var assign = new Button(VaadinIcon.PLUS.create(), click -> assign(null));
        assign.setAriaLabel(getTranslation("board.assignFor", place.name()));
        assign.setTooltipText(getTranslation("action.assign"));
        assign.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        assign.addClassName("place-assign");
        assign.setVisible(isOffered);
        var head = new Div(texts, assign);
        head.addClassName("place-head");
        return head;
    }

    private void assign(@Nullable Choice who) {
        forms.assign(who, place.choice(), place.holdings(), bloc);
    }

    private Div holding(Holding holding) {
        var who = holding.member();
        var name = new Anchor("member/" + UriUtils.encodePathSegment(who.code(), "UTF-8"), who.fullName());
        name.getElement().setAttribute("router-link", true);
        var line = new Div(name);
        if (holding.status().equals("LAPSED")) {
            var lapsed = new Span(VaadinIcon.UNLINK.create(), new Span(getTranslation("status.LAPSED")));
            lapsed.addClassNames("status", "status-lapsed");
            lapsed.setTitle(getTranslation("assignment.LAPSED"));
            line.add(lapsed);
        }
        var away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> forms.takeAway(holding.held(), place.choice()));
        away.setAriaLabel(getTranslation("action.takeAway.of", who.fullName(), place.name()));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.addClassName("place-away");
        away.setVisible(isOffered);
        line.add(away);
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
