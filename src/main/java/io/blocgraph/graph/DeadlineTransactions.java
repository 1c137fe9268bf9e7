/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Begins Spring's transactions so that the database terminates them at the {@link Deadline} of the request, to the second, and on
 * the leader, which is never behind: who has just changed an account or saved a view reads it from every instance.
 */
final class DeadlineTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager transactions;
    private final WriteGate gate;

    DeadlineTransactions(PlatformTransactionManager transactions, WriteGate gate) {
        this.transactions = transactions;
        this.gate = gate;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        DefaultTransactionDefinition bounded =
                definition == null ? new DefaultTransactionDefinition() : new DefaultTransactionDefinition(definition);
        bounded.setReadOnly(false);
        Deadline.remaining().map(DeadlineTransactions::wholeSeconds).ifPresent(bounded::setTimeout);
        gate.enter();
        try {
            return transactions.getTransaction(bounded);
        } catch (RuntimeException failure) {
            gate.leave();
            throw failure;
        }
    }

    private static int wholeSeconds(Duration remaining) {
        return Math.toIntExact(remaining.plusSeconds(1).minusNanos(1).toSeconds());
    }

    @Override
    public void commit(TransactionStatus status) {
        try {
            transactions.commit(status);
        } finally {
            gate.leave();
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        try {
            transactions.rollback(status);
        } finally {
            gate.leave();
        }
    }
}
