/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.savedview;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.graph.ReadableText;
import io.blocgraph.graph.VietnameseText;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The views of screens that the caller has saved, each under a name of its own. */
@Component
public class SavedViews {

    /** The maximum length of a name, in characters. */
    public static final int MAX_NAME_LENGTH = 120;

    private final SavedViewRepository views;
    private final CurrentAccount currentAccount;

    SavedViews(SavedViewRepository views, CurrentAccount currentAccount) {
        this.views = views;
        this.currentAccount = currentAccount;
    }

    /**
     * Returns the caller's views of a screen, by name.
     *
     * @param address an address of the screen
     */
    public List<SavedView> ofScreen(String address) {
        String screen = SavedView.screen(address);
        return views.findByAccount(currentAccount.accountId()).stream()
                .filter(view -> SavedView.screen(view.address()).equals(screen))
                .sorted(Comparator.comparing(view -> VietnameseText.sortKey(view.name())))
                .toList();
    }

    /**
     * Returns whether a text can be the name of a view. Whoever saves it is the only one to see it, so names that look the same to
     * others are two names.
     *
     * @param name the text
     * @return whether it is a readable line of at most {@link #MAX_NAME_LENGTH} characters
     */
    public static boolean isName(String name) {
        return ReadableText.isReadableLine(name)
                && !ReadableText.line(name).isEmpty()
                && name.length() <= MAX_NAME_LENGTH;
    }

    private static String stored(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not a name of a view");
        }
        return ReadableText.line(name);
    }

    /**
     * Saves an address under a name, replacing the address of an existing view of the screen with the same name.
     *
     * @param name the name, which {@link #isName} accepts
     * @param address the address, which begins with the name of the screen
     * @return whether it was saved; false if a view of another screen has the name
     */
    public boolean save(String name, String address) {
        String account = currentAccount.accountId();
        String stored = stored(name);
        try {
            return put(account, stored, address);
        } catch (DataIntegrityViolationException savedMeanwhile) {
            // saved under the same name in another tab: the constraint admitted the first one only
            return put(account, stored, address);
        }
    }

    private boolean put(String account, String name, String address) {
        SavedView saved =
                views.findByAccountAndName(account, name).orElseGet(() -> SavedView.of(account, name, address));
        boolean isSameScreen = SavedView.screen(saved.address()).equals(SavedView.screen(address));
        if (isSameScreen) {
            views.save(saved.withAddress(address));
        }
        return isSameScreen;
    }

    /**
     * Renames a view.
     *
     * @param id the view's id; those of other accounts are ignored
     * @param name the new name, which {@link #isName} accepts
     * @return whether the view was renamed; false if the name is taken or the view does not exist
     */
    public boolean rename(String id, String name) {
        try {
            return views.findByIdAndAccount(id, currentAccount.accountId())
                    .map(view -> views.save(view.withName(stored(name))))
                    .isPresent();
        } catch (DataIntegrityViolationException taken) {
            return false;
        }
    }

    /**
     * Deletes a view, or does nothing if it does not exist.
     *
     * @param id the view's id; those of other accounts are ignored
     */
    public void delete(String id) {
        views.findByIdAndAccount(id, currentAccount.accountId()).ifPresent(views::delete);
    }
}
