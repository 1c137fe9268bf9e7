/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Restricts a view to accounts with an administrator grant. For other accounts, the view is omitted from the menu and
 * its address is not found.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AdministratorsOnly {

    /**
     * Returns whether the view is for those alone who administer everything, not a part.
     *
     * @return whether it is
     */
    boolean everything() default false;
}
