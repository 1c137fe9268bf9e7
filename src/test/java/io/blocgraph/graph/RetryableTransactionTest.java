/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Transactions that meet a transient failure. */
class RetryableTransactionTest {

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(Application.class);
    private final Transactions transactions = context.getBean(Transactions.class);
    private final Outer outer = context.getBean(Outer.class);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aTransactionIsBegunAnewAfterATransientFailure() {
        AtomicInteger failures = new AtomicInteger(2);

        outer.call(() -> failUntil(failures));

        assertThat(transactions.begun).isEqualTo(3);
        assertThat(transactions.committed).isEqualTo(1);
    }

    @Test
    void aPartOfATransactionIsNotBegunAnewByItself() {
        AtomicInteger failures = new AtomicInteger(1);
        AtomicInteger calls = new AtomicInteger();

        outer.callInner(() -> {
            calls.incrementAndGet();
            failUntil(failures);
        });

        assertThat(calls).hasValue(2);
        assertThat(transactions.begun).isEqualTo(2);
    }

    @Test
    void whateverElseGoesWrongIsThrownAtOnce() {
        assertThatThrownBy(() -> outer.call(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(transactions.begun).isEqualTo(1);
        assertThat(transactions.committed).isZero();
    }

    private static void failUntil(AtomicInteger failures) {
        if (failures.getAndDecrement() > 0) {
            throw new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "deadlock");
        }
    }

    @RetryableTransaction
    static class Inner {

        void call(Runnable work) {
            work.run();
        }
    }

    @RetryableTransaction
    static class Outer {

        private final Inner inner;

        Outer(Inner inner) {
            this.inner = inner;
        }

        void call(Runnable work) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            work.run();
        }

        void callInner(Runnable work) {
            inner.call(work);
        }
    }

    /** Transactions of nothing, which are counted. */
    static class Transactions extends AbstractPlatformTransactionManager {

        private int begun;
        private int committed;
        private boolean ongoing;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return ongoing;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun++;
            ongoing = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            committed++;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            ongoing = false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @EnableResilientMethods
    static class Application {

        @Bean
        Transactions transactions() {
            return new Transactions();
        }

        @Bean
        Inner inner() {
            return new Inner();
        }

        @Bean
        Outer outer(Inner inner) {
            return new Outer(inner);
        }
    }
}
