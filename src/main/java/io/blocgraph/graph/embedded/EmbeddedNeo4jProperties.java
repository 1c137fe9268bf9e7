/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the embedded database.
 *
 * @param data the data directory
 * @param port the Bolt port on the loopback interface; 0 picks a free one
 * @param pageCache the size of the page cache, outside the heap
 */
@ConfigurationProperties("blocgraph")
record EmbeddedNeo4jProperties(
        @DefaultValue("data") Path data,
        @DefaultValue("0") int port,
        @DefaultValue("512MB") DataSize pageCache) {}
