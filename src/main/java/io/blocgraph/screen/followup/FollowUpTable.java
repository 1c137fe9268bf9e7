/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import io.blocgraph.screen.common.ListColumn;
import io.blocgraph.screen.common.Page;
import io.blocgraph.screen.common.PagedRows;
import io.blocgraph.screen.common.TableDownload;
import io.blocgraph.screen.common.TableDownloads;
import io.blocgraph.screen.common.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<ListColumn<FollowUp>> columns = List.of(
                new ListColumn<>("download.kind", FollowUp::kindName),
                new ListColumn<>("followup.number", FollowUp::code),
                new ListColumn<>("followup.name", FollowUp::heading),
                new ListColumn<>("download.unit.code", it -> it.unit().code()),
                new ListColumn<>("download.unit", it -> it.unit().qualifiedName()),
                new ListColumn<>(
                        "followup.subject",
                        it -> it.subject() == null ? null : it.subject().fullName()),
                new ListColumn<>(
                        "followup.responsible",
                        it -> it.responsible() == null ? null : it.responsible().fullName()),
                new ListColumn<>(
                        "member.code",
                        it -> it.responsible() == null ? null : it.responsible().code()),
                new ListColumn<>("record.state", it -> Texts.translate("followup.state." + it.state())),
                new ListColumn<>("entry.plannedOn", FollowUp::plannedOn),
                new ListColumn<>("entry.heldOn", FollowUp::heldOn),
                new ListColumn<>("entry.dueOn", FollowUp::dueOn),
                new ListColumn<>("followup.figures", FollowUp::figures));
        return downloads.create("follow-up", "follow-up", title, Optional.empty(), columns, () -> rows);
    }
}
