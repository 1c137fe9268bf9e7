/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a method in one transaction, which repositories and {@link Graph} share, and begins it anew after a transient failure such
 * as a deadlock or a lost connection, as the driver does for {@link Graph}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Transactional
@Retryable(
        predicate = RetryableTransaction.TransientFailure.class,
        maxRetries = 5,
        delay = 50,
        multiplier = 3,
        jitter = 20,
        timeout = 4000)
public @interface RetryableTransaction {

    /** Whether the transaction may succeed when it is begun anew; a part of it cannot be. */
    final class TransientFailure implements MethodRetryPredicate {

        @Override
        public boolean shouldRetry(Method method, Throwable failure) {
            return !TransactionSynchronizationManager.isActualTransactionActive() && isTransient(failure);
        }

        private static boolean isTransient(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof RetryableException) {
                    return true;
                }
            }
            return false;
        }
    }
}
