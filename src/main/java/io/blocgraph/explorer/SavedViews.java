package io.blocgraph.explorer;

import io.blocgraph.access.CurrentAccount;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The views that the caller has saved, each under a name. */
@Component
public class SavedViews {

    /** The greatest length of a name. */
    public static final int MAX_NAME_LENGTH = 120;

    private final SavedViewRepository views;
    private final CurrentAccount currentAccount;

    SavedViews(SavedViewRepository views, CurrentAccount currentAccount) {
        this.views = views;
        this.currentAccount = currentAccount;
    }

    /** {@return the caller's views, by name} */
    public List<SavedView> all() {
        return views.findByAccount(currentAccount.accountId());
    }

    /**
     * Saves an address under a name, in place of the one that the name had before.
     *
     * @param name the name
     * @param address the address
     */
    public void save(String name, String address) {
        String account = currentAccount.accountId();
        try {
            put(account, name, address);
        } catch (DataIntegrityViolationException savedMeanwhile) {
            // the same name in another tab: the constraint has let the first one through
            put(account, name, address);
        }
    }

    private void put(String account, String name, String address) {
        views.save(views.findByAccountAndName(account, name)
                .map(view -> view.withAddress(address))
                .orElseGet(() -> SavedView.of(account, name, address)));
    }

    /**
     * Renames a view.
     *
     * @param id the view's id; those of other accounts are ignored
     * @param name the new name
     * @return whether it has the name now; false if another view has it, or there is no such view
     */
    public boolean rename(String id, String name) {
        try {
            return views.findByIdAndAccount(id, currentAccount.accountId())
                    .map(view -> views.save(view.withName(name)))
                    .isPresent();
        } catch (DataIntegrityViolationException taken) {
            return false;
        }
    }

    /**
     * Deletes a view.
     *
     * @param id the view's id; those of other accounts are ignored
     */
    public void delete(String id) {
        views.findByIdAndAccount(id, currentAccount.accountId()).ifPresent(views::delete);
    }
}
