/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.explorer.Diagram;
import io.blocgraph.screen.common.KnownKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The actions on the selected unit or person. */
class SelectionActions extends Div {

    /**
     * Creates the buttons.
     *
     * @param details the selected unit or person
     * @param location the location
     * @param node its node in the diagram; empty if it has none
     * @param go navigates to another location
     * @param connect starts the selection of the other end of a path
     */
    SelectionActions(
            SelectionDetails details,
            ExplorerLocation location,
            Optional<Diagram.Node> node,
            Consumer<ExplorerLocation> go,
            Runnable connect) {
        addClassNames("explorer-actions", "list-actions");
        if (details.isPerson()) {
            var isAway = location.without().filter(details.id()::equals).isPresent();
            addAction(
                    isAway ? VaadinIcon.ARROW_BACKWARD : VaadinIcon.USER_CLOCK,
                    isAway ? "explorer.without.back" : "explorer.without",
                    () -> go.accept(location.without(isAway ? Optional.empty() : Optional.of(details.id()))));
        } else {
            node.filter(there -> details.kind() != KnownKind.GROUP).ifPresent(there -> {
                var isFolded = there.folded() > 0;
                addAction(
                        isFolded ? VaadinIcon.PLUS : VaadinIcon.MINUS,
                        isFolded ? "explorer.open" : "explorer.fold",
                        () -> go.accept(location.withFolded(details.id(), !isFolded)));
            });
            Optional.ofNullable(details.code())
                    .filter(code -> node.isEmpty() || node.get().level() > 0)
                    .ifPresent(code -> addAction(
                            VaadinIcon.CROSSHAIRS,
                            "explorer.only",
                            () -> go.accept(location.withUnit(code).withSelection(List.of()))));
        }
        addAction(VaadinIcon.CONNECT, "explorer.way", connect);
        addAction(VaadinIcon.CLOSE_SMALL, "explorer.close", () -> go.accept(location.withSelection(List.of())));
    }

    private void addAction(VaadinIcon icon, String key, Runnable act) {
        var button = new Button(getTranslation(key), icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName(key.replace('.', '-'));
        add(button);
    }
}
