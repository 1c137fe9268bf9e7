/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports.
 *
 * @param maxSize the largest file
 * @param maxRows the most rows of a sheet; the memory that an import takes grows with them
 * @param keep how long an import is kept after it was used last
 * @param maxJobs the most imports of an account that are kept; the one that was used the longest ago is given up for another
 */
@ConfigurationProperties("blocgraph.import")
public record ImportProperties(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("20000") int maxRows,
        @DefaultValue("2h") Duration keep,
        @DefaultValue("20") int maxJobs) {}
