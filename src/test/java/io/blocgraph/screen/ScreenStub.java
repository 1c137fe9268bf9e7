package io.blocgraph.screen;

import io.blocgraph.access.Access;
import io.blocgraph.access.Rights;
import io.blocgraph.access.Role;
import io.blocgraph.access.Standing;
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

/**
 * The screens alone, over {@link StubApi}: no database, no API, and so without the explorer, whose pictures come from neither. It is no {@code @Configuration}, so that tests of the whole
 * application do not find it.
 */
@EnableAutoConfiguration(exclude = {GraphQlAutoConfiguration.class, GraphQlWebMvcAutoConfiguration.class})
@ComponentScan(
        excludeFilters = {
            @Filter(Configuration.class),
            @Filter(type = FilterType.REGEX, pattern = "io\\.blocgraph\\.screen\\.(explorer|access)\\..*")
        })
public class ScreenStub {

    /** Shows the screens over the stub. */
    public static void main(String[] arguments) {
        SpringApplication.run(ScreenStub.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** Who holds the key may do everything. */
    @Bean
    Access access() {
        var access = Mockito.mock(Access.class);
        var everywhere = new Standing.Reach(Role.ADMINISTRATOR, null, Set.of());
        var standing = new Standing(
                "key",
                "key",
                "Key",
                Optional.empty(),
                List.of(everywhere),
                Optional.empty(),
                false,
                false,
                Optional.empty());
        Mockito.when(access.scope()).thenReturn(standing.scope());
        Mockito.when(access.required()).thenReturn(standing);
        Mockito.when(access.standing()).thenReturn(Optional.of(standing));
        return access;
    }

    @Bean
    Rights rights() {
        var rights = Mockito.mock(Rights.class);
        Mockito.when(rights.mayChange()).thenReturn(true);
        Mockito.when(rights.mayChangeEverything()).thenReturn(true);
        Mockito.when(rights.mayChange(Mockito.anyString())).thenReturn(true);
        Mockito.when(rights.mayHaveRecord(Mockito.anyString())).thenReturn(true);
        return rights;
    }

    @Bean
    StubApi executionGraphQlService() {
        return new StubApi();
    }
}
