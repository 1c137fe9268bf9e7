package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import io.blocgraph.screen.change.Choice;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes trees in which a unit is chosen. */
@org.springframework.stereotype.Component
public class UnitPickers {

    private final Structure structure;

    UnitPickers(Structure structure) {
        this.structure = structure;
    }

    /**
     * The tree of units as it is today.
     *
     * @param chosen what to do with the unit that is chosen
     * @return the tree, folded
     */
    public Component tree(Consumer<Choice> chosen) {
        var tree = new UnitTree(
                structure, row -> chosen.accept(new Choice(row.id(), row.code(), row.name())), trouble -> {});
        tree.removeColumnByKey("secretary");
        tree.removeColumnByKey("responsible");
        tree.show(Optional.empty());
        return tree;
    }
}
