/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import io.blocgraph.screen.common.Option;
import java.util.Optional;
import java.util.function.Consumer;

/** Creates trees from which a unit is selected. */
@org.springframework.stereotype.Component
public class UnitPickerFactory {

    private final StructureQueries queries;

    UnitPickerFactory(StructureQueries queries) {
        this.queries = queries;
    }

    /**
     * Creates a tree of today's units.
     *
     * @param chosen the listener for the selected unit
     * @return the tree, collapsed
     */
    public Component create(Consumer<Option> chosen) {
        var tree = new UnitTree(
                queries, row -> chosen.accept(new Option(row.id(), row.code(), row.name())), trouble -> {});
        tree.removeColumnByKey("secretary");
        tree.removeColumnByKey("responsible");
        tree.show(Optional.empty());
        return tree;
    }
}
