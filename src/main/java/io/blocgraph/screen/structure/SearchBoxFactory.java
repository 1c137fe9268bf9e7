package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import io.blocgraph.screen.common.QueryFailedException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Offers the search for units and people to other screens; what is chosen opens on the structure screen. */
@org.springframework.stereotype.Component
public class SearchBoxFactory {

    private final StructureQueries queries;

    SearchBoxFactory(StructureQueries queries) {
        this.queries = queries;
    }

    /** What is to be done with what was found. */
    @FunctionalInterface
    public interface SelectionListener {
        /** A unit or a person was chosen. */
        void onSelect(String id, boolean isPerson);
    }

    /**
     * Creates a search field for any screen.
     *
     * @param day says the day for which to search; empty for today
     * @param onSelect what to do with what is chosen
     * @param onError what to do when there is no answer
     */
    public Component create(
            Supplier<Optional<LocalDate>> day, SelectionListener onSelect, Consumer<QueryFailedException> onError) {
        return new SearchBox(
                text -> queries.search(text, day.get()), it -> onSelect.onSelect(it.id(), it.isPerson()), onError);
    }

    /**
     * Creates a search field.
     *
     * @param onError what to do when there is no answer
     */
    public Component create(Consumer<QueryFailedException> onError) {
        return new SearchBox(
                text -> queries.search(text, Optional.empty()),
                it -> (it.isPerson()
                                ? StructureLocation.START.toMember(it.code())
                                : StructureLocation.START.toUnit(it.code()))
                        .navigate(),
                onError);
    }
}
