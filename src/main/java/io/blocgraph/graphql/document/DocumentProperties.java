/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings for documents.
 *
 * @param introspection whether clients may query the schema
 * @param onlyRegistered whether only registered operations are executed
 * @param registered a directory of {@code .graphql} files with registered operations, in addition to those of the screens; null if
 *     none
 * @param cache the maximum size of cached document text, parsed or found by hash
 */
@ConfigurationProperties("blocgraph.graphql")
record DocumentProperties(
        @DefaultValue("true") boolean introspection,
        @DefaultValue("false") boolean onlyRegistered,
        @Nullable Path registered,
        @DefaultValue("1MB") DataSize cache) {}
