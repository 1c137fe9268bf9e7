/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.attachment.ContentStore;
import io.blocgraph.followup.ContactDates;
import io.blocgraph.followup.FollowUpPeriods;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.TextKeyWriter;
import io.blocgraph.hierarchy.AncestorIds;
import io.blocgraph.hierarchy.UnitKinds;
import io.blocgraph.rule.Rules;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;

/** Loads graphs that break rules, for tests of what happens then. */
public final class UncheckedImport {

    private UncheckedImport() {}

    /** {@return an importer that does not check the loaded graph} */
    public static BulkImporter of(
            Graph graph,
            UnitKinds kinds,
            AncestorIds ancestorIds,
            ContactDates contactDates,
            FollowUpPeriods followUpPeriods,
            TextKeyWriter textKeys,
            ContentStore store,
            Clock clock,
            ApplicationEventPublisher events,
            Rules rules,
            MessageSource messages) {
        BulkRules none = new BulkRules(graph, rules) {
            @Override
            void check(BulkFiles files, LocalDate today, BulkErrors errors) {}
        };
        return new BulkImporter(
                graph,
                kinds,
                new LoadedDerivation(graph, ancestorIds, contactDates, followUpPeriods, textKeys),
                clock,
                events,
                none,
                new BulkContents(store),
                messages);
    }
}
