/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import io.blocgraph.access.AccessExplanations;
import io.blocgraph.access.Account;
import io.blocgraph.access.AccountChanges;
import io.blocgraph.access.Grants;
import io.blocgraph.screen.common.OptionLookup;
import io.blocgraph.screen.common.TimestampFormatter;
import org.springframework.stereotype.Component;

/** Creates the panels of accounts. */
@Component
class AccountPanelFactory {

    final AccountChanges changes;
    final Grants grants;
    final AccessExplanations explanations;
    final OptionLookup options;
    final GrantDialogs grantDialogs;
    final TimestampFormatter timestampFormatter;

    AccountPanelFactory(
            AccountChanges changes,
            Grants grants,
            AccessExplanations explanations,
            OptionLookup options,
            GrantDialogs dialogs,
            TimestampFormatter timestampFormatter) {
        this.changes = changes;
        this.grants = grants;
        this.explanations = explanations;
        this.options = options;
        this.grantDialogs = dialogs;
        this.timestampFormatter = timestampFormatter;
    }

    AccountPanel create(Account account, Runnable changed) {
        return new AccountPanel(account, this, changed);
    }
}
