/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph;

import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.stereotype.Component;

/** Ends an application whose database could not be made ready after all: it says why, as a start that fails does, and exits. */
@Component
class StartupFailure {

    private static final Logger log = LoggerFactory.getLogger(StartupFailure.class);
    private static final int EXIT_CODE = 1;

    private final ConfigurableApplicationContext context;
    private final IntConsumer exit;

    @Autowired
    StartupFailure(ConfigurableApplicationContext context) {
        this(context, System::exit);
    }

    StartupFailure(ConfigurableApplicationContext context, IntConsumer exit) {
        this.context = context;
        this.exit = exit;
    }

    void end(Throwable failure) {
        boolean said = SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader())
                .load(
                        SpringBootExceptionReporter.class,
                        ArgumentResolver.of(ConfigurableApplicationContext.class, context))
                .stream()
                .anyMatch(reporter -> reporter.reportException(failure));
        if (!said) {
            log.error("The application could not be started", failure);
        }
        exit.accept(SpringApplication.exit(context, () -> EXIT_CODE));
    }
}
