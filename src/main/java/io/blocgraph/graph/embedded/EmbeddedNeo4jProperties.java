package io.blocgraph.graph.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The embedded database.
 *
 * @param data the directory of its files
 * @param port the Bolt port on the loopback interface; 0 takes a free one
 * @param pageCache how much of the files is kept in memory, outside the heap
 */
@ConfigurationProperties("blocgraph")
record EmbeddedNeo4jProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("0") int port,
        @DefaultValue("512MB") DataSize pageCache) {}
