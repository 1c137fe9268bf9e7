/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of backups.
 *
 * @param directory where backups are kept, each in a directory of its own
 * @param schedule when backups are made, a cron expression of Spring; {@code -}: only when somebody asks for one
 * @param keep how many of those on schedule are kept; the others stay until somebody deletes them
 * @param patience how long a backup waits for changes that are under way, before it lets others pass and tries again
 */
@ConfigurationProperties("blocgraph.backup")
public record BackupProperties(
        Path directory,
        @DefaultValue("-") String schedule,
        @DefaultValue("7") int keep,
        @DefaultValue("10s") Duration patience) {}
