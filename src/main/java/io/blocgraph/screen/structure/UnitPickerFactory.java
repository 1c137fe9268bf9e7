package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import io.blocgraph.screen.common.Option;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes trees in which a unit is chosen. */
@org.springframework.stereotype.Component
public class UnitPickerFactory {

    private final StructureQueries queries;

    UnitPickerFactory(StructureQueries queries) {
        this.queries = queries;
    }

    /**
     * The tree of units as it is today.
     *
     * @param chosen what to do with the unit that is chosen
     * @return the tree, folded
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
