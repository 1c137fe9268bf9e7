package io.blocgraph.graphql.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which documents are taken.
 *
 * @param introspection whether clients may ask for the schema
 * @param onlyRegistered whether nothing but registered operations is run
 * @param registered a directory of {@code .graphql} files whose operations are registered, besides those of the screens; null
 *     if none
 * @param cache how much text of documents is kept in memory, read or to be found by its hash
 */
@ConfigurationProperties("blocgraph.graphql")
record DocumentProperties(
        @DefaultValue("true") boolean introspection,
        @DefaultValue("false") boolean onlyRegistered,
        @Nullable Path registered,
        @DefaultValue("1MB") DataSize cache) {}
