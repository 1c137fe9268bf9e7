/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Dependencies between packages go one way, as the architecture has it. */
class ArchitectureTest {

    private static final String[] FEATURES = {
        "io.blocgraph.hierarchy..",
        "io.blocgraph.committee..",
        "io.blocgraph.member..",
        "io.blocgraph.assignment..",
        "io.blocgraph.responsibility..",
        "io.blocgraph.search..",
        "io.blocgraph.rule..",
        "io.blocgraph.bulk.."
    };

    // read once for all tests, and from our own classes alone: to look through every jar takes far longer
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(BlocGraph.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.blocgraph.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("io.blocgraph.screen.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** The shell and what all screens share know no screen. */
    @Test
    void screensStandOnTheShell() {
        noClasses()
                .that()
                .resideInAnyPackage("io.blocgraph.screen", "io.blocgraph.screen.common..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.blocgraph.screen.access..",
                        "io.blocgraph.screen.board..",
                        "io.blocgraph.screen.change..",
                        "io.blocgraph.screen.explorer..",
                        "io.blocgraph.screen.gaps..",
                        "io.blocgraph.screen.home..",
                        "io.blocgraph.screen.people..",
                        "io.blocgraph.screen.structure..")
                .check(CLASSES);
    }

    @Test
    void noPackageDependsOnAScreen() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.blocgraph.screen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.blocgraph.screen..", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void historyAndGraphDoNotDependOnFeatures() {
        noClasses()
                .that()
                .resideInAnyPackage("io.blocgraph.graph..", "io.blocgraph.history..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.blocgraph.graph..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.blocgraph.history..", "io.blocgraph.graphql..")
                .check(CLASSES);
    }

    @Test
    void whatIsAnsweredForStandsOnWhatIs() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.blocgraph.hierarchy..",
                        "io.blocgraph.committee..",
                        "io.blocgraph.member..",
                        "io.blocgraph.assignment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.blocgraph.responsibility..", "io.blocgraph.rule..", "io.blocgraph.search..")
                .check(CLASSES);
    }

    @Test
    void onlyTheGraphPackageAccessesTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .or()
                .resideInAnyPackage("io.blocgraph.history..", "io.blocgraph.screen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.blocgraph.graph.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.configuration..", "org.neo4j.kernel..")
                .check(CLASSES);
    }

    /** What is read in parts and has a history is no entity. */
    @Test
    void theHierarchyIsNotMapped() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .or()
                .resideInAnyPackage("io.blocgraph.history..", "io.blocgraph.screen..", "io.blocgraph.graph.query..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.data..")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhereNullsAre() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|Dto)")
                .check(CLASSES);
    }
}
