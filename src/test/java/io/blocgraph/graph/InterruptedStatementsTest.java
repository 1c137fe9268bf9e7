/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;

/** What was broken off while it was planned has a plan the next time. */
class InterruptedStatementsTest {

    private final Driver driver = mock(Driver.class, RETURNS_DEEP_STUBS);
    private final InterruptedStatements statements = new InterruptedStatements(driver);

    @Test
    void whatRanOutOfTimeIsPlanned() {
        statements.plan(
                new ClientException("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", ""),
                "RETURN 1",
                Map.of());

        verify(driver, timeout(5_000)).executableQuery("EXPLAIN RETURN 1");
    }

    @Test
    void whatFailedOtherwiseIsNot() {
        statements.plan(new ClientException("Neo.ClientError.Statement.SyntaxError", ""), "RETURN", Map.of());

        verifyNoInteractions(driver);
    }
}
