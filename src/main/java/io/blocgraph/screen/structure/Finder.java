package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import io.blocgraph.screen.Unanswered;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Offers the search for units and people to other screens; what is chosen opens on the structure screen. */
@org.springframework.stereotype.Component
public class Finder {

    private final Structure structure;

    Finder(Structure structure) {
        this.structure = structure;
    }

    /** What is to be done with what was found. */
    @FunctionalInterface
    public interface Chosen {
        /** A unit or a person was chosen. */
        void accept(String id, boolean isPerson);
    }

    /**
     * A field to search with, on whatever screen.
     *
     * @param day says the day for which to search; empty for today
     * @param chosen what to do with what is chosen
     * @param trouble what to do when there is no answer
     */
    public Component box(Supplier<Optional<LocalDate>> day, Chosen chosen, Consumer<Unanswered> trouble) {
        return new SearchBox(
                text -> structure.search(text, day.get()), it -> chosen.accept(it.id(), it.isPerson()), trouble);
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
