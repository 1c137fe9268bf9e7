/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.CurrentAccount;
import io.blocgraph.access.PermissionChecker;
import io.blocgraph.access.Role;
import io.blocgraph.attachment.Uploads;
import io.blocgraph.history.ChangeFeed;
import io.blocgraph.savedview.ListColumns;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mockito.Mockito;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

/**
 * The screens alone, over {@link StubGraphQlService}: no database, no API, and so without the explorer and the imports, which come from
 * neither. It is no {@code @Configuration}, so that tests of the whole
 * application do not find it.
 */
@EnableAutoConfiguration(exclude = {GraphQlAutoConfiguration.class, GraphQlWebMvcAutoConfiguration.class})
@ComponentScan(
        excludeFilters = {
            @Filter(Configuration.class),
            @Filter(type = FilterType.REGEX, pattern = "io\\.blocgraph\\.screen\\.(explorer|access|importer)\\..*")
        })
public class StubApplication {

    /** Shows the screens over the stub. */
    public static void main(String[] arguments) {
        SpringApplication.run(StubApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** Who holds the key may do everything. */
    @Bean
    CurrentAccount access() {
        var access = Mockito.mock(CurrentAccount.class);
        var everywhere = new AccountPermissions.ScopedPermission(Role.ADMINISTRATOR, null, Set.of());
        var permissions = new AccountPermissions(
                "key",
                "key",
                "Key",
                Optional.empty(),
                Set.of(),
                List.of(everywhere),
                Optional.empty(),
                false,
                false,
                Optional.empty());
        Mockito.when(access.scope()).thenReturn(permissions.scope());
        Mockito.when(access.requirePermissions()).thenReturn(permissions);
        Mockito.when(access.permissions()).thenReturn(Optional.of(permissions));
        return access;
    }

    @Bean
    PermissionChecker rights() {
        var rights = Mockito.mock(PermissionChecker.class);
        Mockito.when(rights.canEdit()).thenReturn(true);
        Mockito.when(rights.canEditEverything()).thenReturn(true);
        Mockito.when(rights.canEdit(Mockito.anyString())).thenReturn(true);
        Mockito.when(rights.canExportRecord(Mockito.anyString())).thenReturn(true);
        return rights;
    }

    /** All columns are shown. */
    @Bean
    ListColumns listColumns() {
        return Mockito.mock(ListColumns.class);
    }

    @Bean
    Uploads uploads() {
        var uploads = Mockito.mock(Uploads.class);
        Mockito.when(uploads.maxSize()).thenReturn(DataSize.ofMegabytes(20));
        return uploads;
    }

    /** Nothing changes. */
    @Bean
    ChangeFeed changeFeed() {
        var feed = Mockito.mock(ChangeFeed.class);
        Mockito.when(feed.changeNumbers()).thenReturn(Flux.never());
        return feed;
    }

    @Bean
    StubGraphQlService executionGraphQlService() {
        return new StubGraphQlService();
    }
}
