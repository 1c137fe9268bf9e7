/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

import io.blocgraph.attachment.AttachmentProperties;
import io.blocgraph.graph.DatabaseMigrations;
import io.blocgraph.graph.WriteGate;
import io.blocgraph.graph.store.EmbeddedStore;
import io.blocgraph.graph.store.StoreCheck;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes backups of the embedded database; an external one has its own tools for that. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
@EnableConfigurationProperties(BackupProperties.class)
class BackupConfiguration {

    @Bean
    Backups backups(
            EmbeddedStore store,
            WriteGate gate,
            BackupProperties properties,
            AttachmentProperties attachments,
            Clock clock) {
        return new Backups(
                new BackupWriter(
                        StoreCheck.find().orElseThrow(), attachments.directory(), BackupCommands.version(), clock),
                new RunningStore(store, gate, properties.patience()),
                properties);
    }

    @Bean
    Restore restore(EmbeddedStore store, AttachmentProperties attachments, Clock clock) {
        return new Restore(store.directory(), attachments.directory(), DatabaseMigrations.latest(), clock);
    }

    @Bean
    BackupRuns backupRuns(Backups backups, Restore restore, ApplicationEventPublisher events) {
        return new BackupRuns(backups, restore, events);
    }

    @Bean
    BackupSchedule backupSchedule(Backups backups, BackupProperties properties, Clock clock) {
        return new BackupSchedule(backups, properties, clock);
    }

    @Bean
    BackupRequests backupRequests(Backups backups, EmbeddedStore store) {
        return new BackupRequests(backups, new BackupRequest(store.directory()));
    }
}
