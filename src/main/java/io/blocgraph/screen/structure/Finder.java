package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import io.blocgraph.screen.Unanswered;
import java.util.Optional;
import java.util.function.Consumer;

/** Offers the search for units and people to other screens; what is chosen opens on the structure screen. */
@org.springframework.stereotype.Component
public class Finder {

    private final Structure structure;

    Finder(Structure structure) {
        this.structure = structure;
    }

    /**
     * A field to search with.
     *
     * @param trouble what to do when there is no answer
     */
    public Component box(Consumer<Unanswered> trouble) {
        return new SearchBox(
                text -> structure.search(text, Optional.empty()),
                it -> (it.isPerson() ? Address.NOWHERE.toMember(it.code()) : Address.NOWHERE.toUnit(it.code())).go(),
                trouble);
    }
}
