/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.backup.BackupCommands;
import io.blocgraph.bulk.generate.GenerateCommand;
import io.blocgraph.importer.ImportJobs;
import io.blocgraph.savedview.SavedViews;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jReactiveRepositoriesAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: {@code ./mvnw spring-boot:run}. */
@EnableScheduling
@EntityScan(basePackageClasses = {CurrentAccount.class, SavedViews.class, ImportJobs.class})
@EnableNeo4jRepositories(basePackageClasses = {CurrentAccount.class, SavedViews.class, ImportJobs.class})
@SpringBootApplication(
        exclude = {DataNeo4jReactiveAutoConfiguration.class, DataNeo4jReactiveRepositoriesAutoConfiguration.class})
public class BlocGraph {

    /**
     * Starts the application, or does what {@code --generate}, {@code --backup} or {@code --restore} ask for.
     *
     * @param arguments Spring Boot's command-line options, and those of {@link GenerateCommand} and {@link BackupCommands}
     */
    public static void main(String[] arguments) {
        GenerateCommand generate = new GenerateCommand(arguments);
        BackupCommands backups = new BackupCommands(System.out, arguments);
        if (generate.given()) {
            generate.run();
        } else if (backups.given()) {
            System.exit(backups.run());
        } else {
            SpringApplication.run(BlocGraph.class, arguments);
        }
    }
}
