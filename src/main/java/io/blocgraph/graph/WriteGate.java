/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets the writing transactions of this process wait while the files of the database are copied. Writers pass side by side; readers
 * never come here.
 */
@Component
public class WriteGate {

    // the many who write share the lock, the one who copies excludes them
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Begins to write, after waiting for the gate to open. A thread may do so several times. */
    void enter() {
        lock.readLock().lock();
    }

    /** Has written; once for each {@link #enter()}, in the same thread. */
    void leave() {
        lock.readLock().unlock();
    }

    <T> T pass(Supplier<T> write) {
        enter();
        try {
            return write.get();
        } finally {
            leave();
        }
    }

    /**
     * Does something while nobody writes.
     *
     * @param patience how long to wait for transactions that are under way; meanwhile no other can begin
     * @param work what is to be done, which must not write
     * @param <T> the type of its result
     * @return its result
     * @throws TimeoutException if somebody went on writing for longer
     * @throws Exception what the work throws
     */
    public <T> T closed(Duration patience, Callable<T> work) throws Exception {
        if (!lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException("Others have been writing for " + patience.toSeconds() + " s");
        }
        try {
            return work.call();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
