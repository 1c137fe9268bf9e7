/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import io.blocgraph.access.Account;
import io.blocgraph.access.Accounts;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.Grants;
import io.blocgraph.screen.common.GraphQlQueries;
import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.TimestampFormatter;
import io.blocgraph.screen.structure.UnitPickerFactory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens dialogs in which grants are given. */
@Component
public class GrantDialogs {

    final CurrentAccount currentAccount;
    final Accounts accounts;
    final Grants grants;
    final UnitPickerFactory unitPicker;
    final GraphQlQueries queries;
    final TimestampFormatter timestampFormatter;

    GrantDialogs(
            CurrentAccount currentAccount,
            Accounts accounts,
            Grants grants,
            UnitPickerFactory unitPicker,
            GraphQlQueries queries,
            TimestampFormatter timestampFormatter) {
        this.currentAccount = currentAccount;
        this.accounts = accounts;
        this.grants = grants;
        this.unitPicker = unitPicker;
        this.queries = queries;
        this.timestampFormatter = timestampFormatter;
    }

    /**
     * Opens a dialog.
     *
     * @param account the account that receives the grant; empty to choose one
     * @param unit the unit; empty to choose one
     * @param given called after the grant was given
     */
    void open(Optional<Account> account, Optional<Option> unit, Runnable given) {
        new GrantDialog(this, account, unit, given).open();
    }
}
