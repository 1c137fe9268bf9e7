/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import io.blocgraph.access.AccountPermissions;
import java.util.Optional;

/** Who finds which view. */
public final class ScreenAccess {

    private ScreenAccess() {}

    /**
     * Returns whether an account finds a view.
     *
     * @param view the view
     * @param permissions the permissions of the account; empty if nobody is signed in
     * @return whether it is not restricted to others
     */
    public static boolean isAllowed(Class<?> view, Optional<AccountPermissions> permissions) {
        AdministratorsOnly restriction = view.getAnnotation(AdministratorsOnly.class);
        return restriction == null
                || permissions
                        .map(account ->
                                restriction.everything() ? account.administersEverything() : account.administers())
                        .orElse(false);
    }
}
