/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.ExecutableQuery;
import org.neo4j.driver.QueryConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Watches which bookmarks the driver of an application is given with its queries. */
final class SessionBookmarks implements BeanPostProcessor {

    private static final BookmarkManager NONE =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());

    private final Set<Bookmark> given = ConcurrentHashMap.newKeySet();

    /** All that it was given since {@link #forget}. */
    Set<Bookmark> given() {
        return Set.copyOf(given);
    }

    void forget() {
        given.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver driver ? watched(Driver.class, driver) : bean;
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof QueryConfig config) {
                        config.bookmarkManager(NONE).ifPresent(bookmarks -> given.addAll(bookmarks.getBookmarks()));
                    }
                    Object result = called(method, target, arguments);
                    return result instanceof ExecutableQuery query ? watched(ExecutableQuery.class, query) : result;
                }));
    }

    private static @Nullable Object called(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
