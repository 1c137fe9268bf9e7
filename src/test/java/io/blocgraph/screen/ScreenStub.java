package io.blocgraph.screen;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The screens alone, over {@link StubApi}: no database, no API, and so without the explorer, whose pictures come from neither. It is no {@code @Configuration}, so that tests of the whole
 * application do not find it.
 */
@EnableAutoConfiguration(exclude = {GraphQlAutoConfiguration.class, GraphQlWebMvcAutoConfiguration.class})
@ComponentScan(excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.blocgraph\\.screen\\.explorer\\..*"))
public class ScreenStub {

    /** Shows the screens over the stub. */
    public static void main(String[] arguments) {
        SpringApplication.run(ScreenStub.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    @Bean
    StubApi executionGraphQlService() {
        return new StubApi();
    }
}
