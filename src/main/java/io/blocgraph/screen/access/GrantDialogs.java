package io.blocgraph.screen.access;

import io.blocgraph.access.Access;
import io.blocgraph.access.Account;
import io.blocgraph.access.Accounts;
import io.blocgraph.access.Grants;
import io.blocgraph.screen.Answers;
import io.blocgraph.screen.change.Choice;
import io.blocgraph.screen.structure.UnitPickers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the dialog in which a grant is given. */
@Component
public class GrantDialogs {

    final Access access;
    final Accounts accounts;
    final Grants grants;
    final UnitPickers pickers;
    final Answers answers;
    final Moments moments;

    GrantDialogs(
            Access access, Accounts accounts, Grants grants, UnitPickers pickers, Answers answers, Moments moments) {
        this.access = access;
        this.accounts = accounts;
        this.grants = grants;
        this.pickers = pickers;
        this.answers = answers;
        this.moments = moments;
    }

    /**
     * Opens it.
     *
     * @param account the account that gets the grant; empty if it is to be chosen
     * @param unit the unit; empty if it is to be chosen
     * @param given what to do once it is given
     */
    void open(Optional<Account> account, Optional<Choice> unit, Runnable given) {
        new GrantDialog(this, account, unit, given).open();
    }
}
