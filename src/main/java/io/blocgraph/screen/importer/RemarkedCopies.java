/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.importer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.exchange.Table;
import io.blocgraph.importer.ImportJob;
import io.blocgraph.importer.ImportJobs;
import io.blocgraph.importer.ImportRow;
import io.blocgraph.importer.RowProblem;
import io.blocgraph.importer.sheet.Sheet;
import io.blocgraph.screen.common.TableDownloads;
import io.blocgraph.screen.common.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Copies of lists with remarks: what the import does with each row and what is wrong with it, in two more columns. */
@Component
class RemarkedCopies {

    private final ImportJobs jobs;
    private final CurrentAccount currentAccount;
    private final TableDownloads downloads;
    private final MessageSource messages;

    RemarkedCopies(ImportJobs jobs, CurrentAccount currentAccount, TableDownloads downloads, MessageSource messages) {
        this.jobs = jobs;
        this.currentAccount = currentAccount;
        this.downloads = downloads;
        this.messages = messages;
    }

    /** A row of the sheet with what is said about it. */
    private record Remarked(Sheet.Row cells, String verdict, String remarks) {}

    /** {@return a menu to download the copy of an import of the signed-in account} */
    Div download(String id, String fileName) {
        return jobs.find(id, currentAccount.requirePermissions().name())
                .map(job -> new Div(downloads.createPlain(
                        fileName.replaceFirst("\\.[^.]*$", ""), fileName, columns(job), () -> rows(job))))
                .orElseGet(Div::new);
    }

    private static List<Table.Column<Remarked>> columns(ImportJob job) {
        Sheet sheet = job.sheet();
        var head = sheet.rows().stream()
                .filter(row -> row.number() == job.mapping().headerRow())
                .findFirst();
        List<Table.Column<Remarked>> columns = new ArrayList<>();
        for (int i = 0; i < sheet.width(); i++) {
            int index = i;
            columns.add(new Table.Column<>(
                    head.map(row -> row.cell(index)).orElse(""),
                    row -> row.cells().cell(index)));
        }
        columns.add(new Table.Column<>(Texts.translate("import.verdict"), Remarked::verdict));
        columns.add(new Table.Column<>(Texts.translate("import.remarks"), Remarked::remarks));
        return columns;
    }

    private Iterable<Remarked> rows(ImportJob job) {
        Map<Integer, ImportRow> rows = new HashMap<>();
        job.plan().ifPresent(plan -> plan.rows().forEach(row -> rows.put(row.number(), row)));
        var locale = UI.getCurrent().getLocale();
        return job.sheet().rows().stream()
                .filter(row -> row.number() > job.mapping().headerRow())
                .map(row -> {
                    ImportRow imported = rows.get(row.number());
                    return imported == null
                            ? new Remarked(row, "", "")
                            : new Remarked(
                                    row,
                                    Texts.translate("import.verdict." + imported.verdict()),
                                    imported.problems().stream()
                                            .map(RowProblem::problem)
                                            .map(problem -> problem.message().resolve(locale, messages))
                                            .collect(Collectors.joining(" ")));
                })
                .toList();
    }
}
