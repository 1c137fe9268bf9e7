package io.blocgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks the commonest questions once before anybody else does, so that the database has their plans and the first user does not
 * wait for them: the documents of {@code warm-up/}.
 */
@Component
class WarmUp {

    private final ExecutionGraphQlService questions;

    WarmUp(ExecutionGraphQlService questions) {
        this.questions = questions;
    }

    void run() {
        try {
            for (Resource document :
                    new PathMatchingResourcePatternResolver().getResources("classpath:warm-up/*.graphql")) {
                questions
                        .execute(new DefaultExecutionGraphQlRequest(
                                document.getContentAsString(StandardCharsets.UTF_8),
                                null,
                                null,
                                null,
                                UUID.randomUUID().toString(),
                                Locale.ENGLISH))
                        .block();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
