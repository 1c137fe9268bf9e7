package io.blocgraph.screen.access;

import io.blocgraph.access.Account;
import io.blocgraph.access.AccountChanges;
import io.blocgraph.access.Grants;
import io.blocgraph.screen.change.Choices;
import org.springframework.stereotype.Component;

/** Makes the panels that show an account. */
@Component
class AccountPanels {

    final AccountChanges changes;
    final Grants grants;
    final Choices choices;
    final GrantDialogs dialogs;
    final Moments moments;

    AccountPanels(AccountChanges changes, Grants grants, Choices choices, GrantDialogs dialogs, Moments moments) {
        this.changes = changes;
        this.grants = grants;
        this.choices = choices;
        this.dialogs = dialogs;
        this.moments = moments;
    }

    AccountPanel of(Account account, Runnable changed) {
        return new AccountPanel(account, this, changed);
    }
}
