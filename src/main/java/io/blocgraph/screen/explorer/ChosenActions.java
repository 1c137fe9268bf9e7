package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.explorer.Picture;
import io.blocgraph.screen.structure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done with what is chosen. */
class ChosenActions extends Div {

    /**
     * The buttons for one unit or person.
     *
     * @param node how it stands in the picture; empty if it is not in it
     * @param go leads to another address
     * @param connect lets the other end of a way be chosen
     */
    ChosenActions(
            Explored it,
            ExplorerAddress address,
            Optional<Picture.Node> node,
            Consumer<ExplorerAddress> go,
            Runnable connect) {
        addClassNames("explorer-actions", "list-actions");
        if (it.isPerson()) {
            var isAway = address.without().filter(it.id()::equals).isPresent();
            act(
                    isAway ? VaadinIcon.ARROW_BACKWARD : VaadinIcon.USER_CLOCK,
                    isAway ? "explorer.without.back" : "explorer.without",
                    () -> go.accept(address.without(isAway ? Optional.empty() : Optional.of(it.id()))));
        } else {
            node.filter(there -> it.kind() != Kind.GROUP).ifPresent(there -> {
                var isFolded = there.folded() > 0;
                act(
                        isFolded ? VaadinIcon.PLUS : VaadinIcon.MINUS,
                        isFolded ? "explorer.open" : "explorer.fold",
                        () -> go.accept(address.folding(it.id(), !isFolded)));
            });
            Optional.ofNullable(it.code())
                    .filter(code -> node.isEmpty() || node.get().level() > 0)
                    .ifPresent(code -> act(
                            VaadinIcon.CROSSHAIRS,
                            "explorer.only",
                            () -> go.accept(address.at(code).choosing(List.of()))));
        }
        act(VaadinIcon.CONNECT, "explorer.way", connect);
        act(VaadinIcon.CLOSE_SMALL, "explorer.close", () -> go.accept(address.choosing(List.of())));
    }

    private void act(VaadinIcon icon, String key, Runnable act) {
        var button = new Button(getTranslation(key), icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName(key.replace('.', '-'));
        add(button);
    }
}
