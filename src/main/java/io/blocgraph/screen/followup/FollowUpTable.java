/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import io.blocgraph.exchange.Table;
import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.PagedRows;
import io.blocgraph.screen.common.TableDownload;
import io.blocgraph.screen.common.TableDownloads;
import io.blocgraph.screen.common.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the records that a list shows, all of them, to a spreadsheet. */
@Component
public class FollowUpTable {

    private static final int PAGE_SIZE = 200;

    private final FollowUps followUps;
    private final TableDownloads downloads;

    FollowUpTable(FollowUps followUps, TableDownloads downloads) {
        this.followUps = followUps;
        this.downloads = downloads;
    }

    /**
     * Creates a menu to download records.
     *
     * @param title what is listed, in the language of the screen
     * @param arguments the arguments of the query, as for {@link FollowUps#find}
     * @return the menu
     */
    TableDownload download(String title, Map<String, Object> arguments) {
        var paged = new HashMap<>(arguments);
        paged.put("first", PAGE_SIZE);
        Iterable<FollowUp> rows = new PagedRows<>(cursor -> {
            var page = followUps.find(paged, cursor);
            return new Page<>(0, page.nodes(), page.pageInfo());
        });
        List<Table.Column<FollowUp>> columns = List.of(
                column("download.kind", FollowUp::kindName),
                column("followup.number", FollowUp::code),
                column("followup.name", FollowUp::heading),
                column("download.unit.code", it -> it.unit().code()),
                column("download.unit", it -> it.unit().qualifiedName()),
                column(
                        "followup.subject",
                        it -> it.subject() == null ? null : it.subject().fullName()),
                column(
                        "followup.responsible",
                        it -> it.responsible() == null ? null : it.responsible().fullName()),
                column(
                        "member.code",
                        it -> it.responsible() == null ? null : it.responsible().code()),
                column("record.state", it -> Texts.translate("followup.state." + it.state())),
                column("entry.plannedOn", FollowUp::plannedOn),
                column("entry.heldOn", FollowUp::heldOn),
                column("entry.dueOn", FollowUp::dueOn),
                column("followup.figures", FollowUp::figures));
        return downloads.create("follow-up", title, Optional.empty(), columns, () -> rows);
    }

    private static Table.Column<FollowUp> column(String key, Function<FollowUp, @Nullable Object> value) {
        return new Table.Column<>(Texts.translate(key), value);
    }
}
