/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.blocgraph.screen.common.KindIcon;
import io.blocgraph.screen.common.KnownKind;
import io.blocgraph.screen.common.VacancyIcon;
import io.blocgraph.screen.structure.UnitRow.Holding;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Renders the cells of the tree. */
final class UnitRowRenderers {

    private UnitRowRenderers() {}

    static Component unitCell(UnitRow row, Consumer<UnitRow> chosen) {
        var name = new Span(row.name());
        name.addClassName("row-name");
        var code = new Span(row.code());
        code.addClassName("code");
        var texts = new Div(name, code);
        texts.addClassName("row-texts");
        var cell = new Div(new KindIcon(row.kind()), texts);
        cell.addClassName("row-unit");
        // a click in the tree column would expand or collapse; on the name it selects
        cell.getElement().addEventListener("click", click -> chosen.accept(row)).stopPropagation();
        return cell;
    }

    static Component secretaryCell(UnitRow row) {
        if (row.isVacant()) {
            return vacantCell();
        }
        var person = row.secretary();
        return person == null ? emptyCell() : new Span(person.fullName());
    }

    static Component responsibleCell(UnitRow row) {
        if (!row.responsible().isEmpty()) {
            return new Span(names(row.responsible()));
        }
        var cluster = row.cluster();
        if (cluster != null && !cluster.responsibleOrEmpty().isEmpty()) {
            var code = new Span(cluster.code());
            code.addClassName("code");
            var through = new Span(new Span(names(cluster.responsibleOrEmpty())), code);
            through.addClassName("row-through");
            through.setTitle(UI.getCurrent().getTranslation("tree.through", cluster.code()));
            return through;
        }
        return row.kind() == KnownKind.CLUSTER || row.kind() == KnownKind.ORGANIZATION ? vacantCell() : emptyCell();
    }

    private static String names(List<Holding> holdings) {
        return holdings.stream().map(it -> it.member().fullName()).collect(Collectors.joining(", "));
    }

    private static Component vacantCell() {
        var vacant = new Span(new VacancyIcon(), new Span(UI.getCurrent().getTranslation("status.VACANT")));
        vacant.addClassName("row-vacant");
        return vacant;
    }

    private static Component emptyCell() {
        var nobody = new Span("–");
        nobody.addClassName("row-nobody");
        return nobody;
    }
}
