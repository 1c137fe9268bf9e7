/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** Makes backups on schedule. One that fails is reported in the log, and the next is made all the same. */
class BackupSchedule implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(BackupSchedule.class);

    private final Backups backups;
    private final BackupProperties properties;
    private final Clock clock;

    BackupSchedule(Backups backups, BackupProperties properties, Clock clock) {
        this.backups = backups;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (!properties.schedule().equals(ScheduledTaskRegistrar.CRON_DISABLED)) {
            tasks.addCronTask(new CronTask(this::run, new CronTrigger(properties.schedule(), clock.getZone())));
        }
    }

    private void run() {
        try {
            backups.create(BackupReason.SCHEDULED, BackupProgress.NONE);
        } catch (BackupException failure) {
            log.error("No backup was made: {}", failure.getMessage());
        }
    }
}
