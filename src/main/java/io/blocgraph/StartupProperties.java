/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done at the start.
 *
 * @param seed whether the sample graph is loaded into an empty database; null: into the embedded one, not into an external one
 * @param load a directory whose files are loaded into the empty database, instead of the sample graph; null if none
 * @param export a directory to which the graph is exported, after which the application ends; null if it is not
 * @param warmUp whether the database is made to plan the questions of the screens before the start is done
 * @param databaseWait how long the start waits for a database that does not answer, before it goes on without it
 * @param databaseRetry after which time it is tried again
 */
@ConfigurationProperties("blocgraph")
record StartupProperties(
        @Nullable Boolean seed,
        @Nullable Path load,
        @Nullable Path export,
        @DefaultValue("true") boolean warmUp,
        @DefaultValue("30s") Duration databaseWait,
        @DefaultValue("3s") Duration databaseRetry) {}
