/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.TransactionResult;
import io.blocgraph.graph.WriteTransaction;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the stored gaps of today and of the day {@value #DAYS_AHEAD} days ahead right. On a new day, and after a load, the rules
 * are evaluated for all units; after changes, for those whose gaps can have become others. Changes are followed by their numbers, so
 * none is missed, whichever instance of the application made it, and whether it was running.
 */
@Component
public class GapUpdater {

    /** How far ahead gaps are stored, besides those of today. */
    public static final int DAYS_AHEAD = 90;

    private static final int UNITS_AT_ONCE = 200;
    private static final int CHANGES_AT_ONCE = 50;

    /** How long a reader waits for an update that is under way; then the gaps are evaluated for that reader alone. */
    private static final long PATIENCE_SECONDS = 10;

    private static final Logger log = LoggerFactory.getLogger(GapUpdater.class);

    private final GapStore store;
    private final Rules rules;
    private final Graph graph;
    private final Clock clock;
    private final boolean enabled;
    private final ReentrantLock updating = new ReentrantLock();
    private final CountDownLatch updatedOnce = new CountDownLatch(1);
    private volatile boolean started;

    GapUpdater(
            GapStore store,
            Rules rules,
            Graph graph,
            Clock clock,
            @Value("${blocgraph.gaps.stored:true}") boolean enabled) {
        this.store = store;
        this.rules = rules;
        this.graph = graph;
        this.clock = clock;
        this.enabled = enabled;
    }

    /** Starts updating in the background, once the database is ready. */
    public void start() {
        if (enabled) {
            begin();
            Thread.ofVirtual().name("gaps").start(() -> {
                update();
                updatedOnce.countDown();
            });
        } else {
            updatedOnce.countDown();
        }
    }

    /** Waits until the first update is done, after which gaps are read and not evaluated. */
    public void awaitFirstUpdate() throws InterruptedException {
        updatedOnce.await();
    }

    /** Lets stored gaps be read and updated. What other rules have found before is discarded. */
    void begin() {
        List<LocalDate> valid = days().stream()
                .filter(day -> store.state(day.day())
                        .filter(state -> state.rules().equals(rules.fingerprint(day)))
                        .isPresent())
                .map(AsOf::day)
                .toList();
        store.keepOnly(valid);
        started = true;
    }

    /** Lets gaps be evaluated when they are asked for. */
    @PreDestroy
    void stop() {
        started = false;
    }

    /** {@return whether the gaps of a day are stored, or will be} */
    boolean covers(AsOf asOf) {
        return started
                && (asOf.present() || asOf.day().equals(asOf.today().plusDays(DAYS_AHEAD)))
                && asOf.today().equals(LocalDate.now(clock));
    }

    /**
     * Takes into account what has changed since the last update. An evaluation of all units is waited for, but not begun.
     *
     * @return whether it was done in time
     */
    boolean catchUp() {
        try {
            if (!updating.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            follow();
            return true;
        } finally {
            updating.unlock();
        }
    }

    /** Starts what has become due in a thread of its own: other scheduled tasks do not wait for it. */
    @Scheduled(fixedDelay = 5_000)
    void updateInBackground() {
        if (started && !updating.isLocked()) {
            Thread.ofVirtual().name("gaps").start(this::update);
        }
    }

    /** Does what has become due: the new day, changes of other instances. */
    void update() {
        if (!started || !updating.tryLock()) {
            return;
        }
        try {
            for (AsOf day : days()) {
                if (store.state(day.day()).isEmpty()) {
                    evaluateAll(day);
                }
            }
            follow();
        } catch (RuntimeException failure) {
            // the next run does it; when the application ends, there is none
            log.atLevel(started ? Level.WARN : Level.DEBUG)
                    .log("The gaps could not be updated: {}", failure.toString());
        } finally {
            updating.unlock();
        }
    }

    /** Returns the days whose gaps are stored. */
    private List<AsOf> days() {
        LocalDate today = LocalDate.now(clock);
        return Stream.of(today, today.plusDays(DAYS_AHEAD))
                .map(day -> new AsOf(day, today))
                .toList();
    }

    private void evaluateAll(AsOf day) {
        long begun = System.nanoTime();
        long number = store.latestChange();
        List<LocalDate> complete = days().stream()
                .map(AsOf::day)
                .filter(other -> store.state(other).isPresent())
                .toList();
        store.keepOnly(complete);
        List<String> units = store.unitIds();
        List<String> requiredSince = RequiredSince.of(graph, units);
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            List<String> some = units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE));
            graph.executeWrite(transaction -> {
                GapStore.lock(transaction);
                evaluate(transaction, List.of(day), some);
                return new TransactionResult<>(true, true);
            });
        }
        store.complete(day.day(), number, rules.fingerprint(day), requiredSince);
        log.debug(
                "Evaluated the rules for {} units in {} s",
                units.size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }

    private void follow() {
        List<AsOf> stored = new ArrayList<>();
        boolean more = false;
        for (AsOf day : days()) {
            Optional<GapStore.State> state = store.state(day.day());
            if (state.isPresent()) {
                stored.add(day);
                // nothing is written, and no lock taken, while nothing changes
                more |= !state.get().isCurrent();
            }
        }
        while (more) {
            more = graph.executeWrite(transaction -> new TransactionResult<>(followSome(transaction, stored), true));
        }
    }

    /** Takes some changes into account; returns whether there may be more. */
    private boolean followSome(WriteTransaction transaction, List<AsOf> stored) {
        GapStore.lock(transaction);
        long upTo = GapStore.upTo(transaction);
        List<GapStore.RecordedChange> changes = GapStore.changesAfter(transaction, upTo, CHANGES_AT_ONCE);
        if (!changes.isEmpty()) {
            Set<String> affected = AffectedUnits.of(changes, transaction);
            affected.addAll(RequiredSince.changed(transaction, affected));
            List<String> units = new ArrayList<>(affected);
            for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
                evaluate(transaction, stored, units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE)));
            }
            GapStore.advance(transaction, changes.getLast().number());
        }
        return changes.size() == CHANGES_AT_ONCE;
    }

    private void evaluate(WriteTransaction transaction, List<AsOf> stored, Collection<String> units) {
        for (AsOf day : stored) {
            GapStore.replace(transaction, day.day(), units, rules.evaluate(transaction, day, units));
        }
    }
}
