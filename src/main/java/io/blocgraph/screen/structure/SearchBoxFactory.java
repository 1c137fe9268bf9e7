/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.Component;
import io.blocgraph.screen.common.QueryFailedException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Creates search fields for units and members. */
@org.springframework.stereotype.Component
public class SearchBoxFactory {

    private final StructureQueries queries;

    SearchBoxFactory(StructureQueries queries) {
        this.queries = queries;
    }

    /** Listens to the selection of a result. */
    @FunctionalInterface
    public interface SelectionListener {
        /**
         * Called when a result is selected.
         *
         * @param id the id of the unit or member
         * @param isPerson whether it is a member
         */
        void onSelect(String id, boolean isPerson);
    }

    /**
     * Creates a search field with a listener for the selected result.
     *
     * @param day supplies the day of the search; empty for today
     * @param onSelect the listener for the selected result
     * @param onError called if a search fails
     * @return the field
     */
    public Component create(
            Supplier<Optional<LocalDate>> day, SelectionListener onSelect, Consumer<QueryFailedException> onError) {
        return new SearchBox(
                text -> queries.search(text, day.get()), it -> onSelect.onSelect(it.id(), it.isPerson()), onError);
    }

    /**
     * Creates a search field that searches today's units and members and opens the selected one on the structure
     * screen.
     *
     * @param onError called if a search fails
     * @return the field
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
