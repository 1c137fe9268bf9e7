/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.savedview;

import io.blocgraph.access.CurrentAccount;
import java.util.List;
import org.springframework.stereotype.Component;

/** The columns that the caller has chosen for each list, on screens and in files. */
@Component
public class ListColumns {

    private final ChosenColumnsRepository columns;
    private final CurrentAccount currentAccount;

    ListColumns(ChosenColumnsRepository columns, CurrentAccount currentAccount) {
        this.columns = columns;
        this.currentAccount = currentAccount;
    }

    /**
     * Returns the columns that the caller has chosen.
     *
     * @param list the name of the list
     * @return the names of the columns; empty for all
     */
    public List<String> of(String list) {
        return columns.findById(ChosenColumns.id(currentAccount.accountId(), list))
                .map(ChosenColumns::columns)
                .orElse(List.of());
    }

    /**
     * Chooses columns.
     *
     * @param list the name of the list
     * @param chosen the names of the columns; empty for all
     */
    public void choose(String list, List<String> chosen) {
        String account = currentAccount.accountId();
        if (chosen.isEmpty()) {
            columns.deleteById(ChosenColumns.id(account, list));
        } else {
            columns.save(new ChosenColumns(ChosenColumns.id(account, list), account, chosen));
        }
    }
}
