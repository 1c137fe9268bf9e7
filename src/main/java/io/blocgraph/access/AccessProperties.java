/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for signing in and for access in general.
 *
 * @param local whether accounts may sign in with a password; false if the identity provider alone signs people in
 * @param demo whether demo accounts are offered; null: only with the sample graph in the embedded database
 * @param session the maximum lifetime of a sign-in, regardless of activity
 * @param tokenDays the maximum lifetime of a personal token in days
 * @param nameClaim the identity provider's claim that holds the account name
 * @param create whether a person authenticated by the identity provider who has no account is given one, without grants
 * @param origins additional origins from which browsers may open WebSockets, such as {@code https://portal.example.vn}
 * @param anonymous the number of unauthenticated requests allowed per address and minute
 */
@ConfigurationProperties("blocgraph.access")
public record AccessProperties(
        @DefaultValue("true") boolean local,
        @Nullable Boolean demo,
        @DefaultValue("12h") Duration session,
        @DefaultValue("366") int tokenDays,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("true") boolean create,
        @DefaultValue List<String> origins,
        @DefaultValue("120") int anonymous) {}
