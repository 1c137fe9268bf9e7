/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;

/**
 * A page about one thing, whose id or code its address ends with. It says so if there is no such thing, or the account may not see it.
 *
 * @param <T> what is known of the thing
 */
public abstract class EntityPage<T> extends Main implements BeforeEnterObserver, HasDynamicTitle, AutoRefreshing {

    /** The parameter of the route. */
    public static final String KEY = "key";

    private final String unknown;
    private String key = "";
    private String title = "";

    /**
     * Creates a page.
     *
     * @param unknown the key of the hint that is shown if there is no such thing
     */
    protected EntityPage(String unknown) {
        this.unknown = unknown;
        addClassName("page");
    }

    /**
     * Reads what the page is about.
     *
     * @param key the id or code in the address
     * @return what is known of it; empty if it does not exist or is not visible
     */
    protected abstract Optional<T> find(String key);

    /** {@return the heading of the page} */
    protected abstract String title(T found);

    /** {@return the heading of the page if there is no such thing} */
    protected abstract String titleOfUnknown(String key);

    /** Fills the page, which is empty. */
    protected abstract void show(T found);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(KEY).orElse("");
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        try {
            find(key)
                    .ifPresentOrElse(
                            it -> {
                                title = title(it);
                                show(it);
                            },
                            () -> {
                                title = titleOfUnknown(key);
                                add(new Header(new H1(title)), Hints.empty(unknown));
                            });
        } catch (QueryFailedException failure) {
            add(new ErrorNote(failure, this::refresh));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }
}
