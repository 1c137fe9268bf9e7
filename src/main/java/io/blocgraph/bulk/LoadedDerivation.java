/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.bulk;

import io.blocgraph.bulk.LoadedTable.TableRow;
import io.blocgraph.followup.ContactDates;
import io.blocgraph.followup.FollowUpPeriods;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.TextKeyWriter;
import io.blocgraph.graph.TransactionResult;
import io.blocgraph.hierarchy.AncestorIds;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes what the graph stores although it follows from what has been loaded. */
@Component
class LoadedDerivation {

    private static final int BATCH = 5_000;

    private final Graph graph;
    private final AncestorIds ancestorIds;
    private final ContactDates contactDates;
    private final FollowUpPeriods followUpPeriods;
    private final TextKeyWriter textKeys;

    LoadedDerivation(
            Graph graph,
            AncestorIds ancestorIds,
            ContactDates contactDates,
            FollowUpPeriods followUpPeriods,
            TextKeyWriter textKeys) {
        this.graph = graph;
        this.ancestorIds = ancestorIds;
        this.contactDates = contactDates;
        this.followUpPeriods = followUpPeriods;
        this.textKeys = textKeys;
    }

    void derive(BulkFiles files) {
        ancestorIds.populate();
        contactDates.populate();
        followUpPeriods.populate();
        StateTables.WITH_TEXT_KEYS.forEach(
                table -> refreshTextKeys("Entity", files.tables().of(table)));
        refreshTextKeys("Account", files.tables().of(AccountTables.ACCOUNTS));
    }

    private void refreshTextKeys(String label, List<TableRow> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<String> ids = rows.subList(from, Math.min(from + BATCH, rows.size())).stream()
                    .map(TableRow::id)
                    .toList();
            graph.executeWrite(transaction -> {
                textKeys.refresh(transaction, label, ids);
                return new TransactionResult<>(ids.size(), true);
            });
        }
    }
}
