/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import io.blocgraph.graph.AsOf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads gaps that are stored ({@link GapStore}), for the days on which {@link GapUpdater} keeps them right. For other days, and as
 * long as they are not complete, gaps are evaluated when they are asked for. Whether one is waived is asked when it is read.
 */
@Component
class StoredGaps {

    private static final String READ = """
             WHERE %s
            WITH *, {
              rule: g.rule, unit: u, member: head(COLLECT { MATCH (m:Entity {id: g.member}) RETURN m }), personal: g.personal,
              entities: COLLECT { UNWIND g.entities AS i MATCH (e:Entity {id: i}) RETURN e },
              values: g.values, since: g.since, variant: g.variant, id: g.key
            } AS x""".formatted(ViolationClauses.notWaived("g.rule"));

    /** Finds the gaps {@code g} of the day, in the order of their units; to be formatted with the codes of rules. */
    static final String OF_DAY = "MATCH (g:Gap WHERE g.day = $asOf AND g.rule IN %s)";

    /** Leads from {@code g} to its unit {@code u} and to a map {@code x} like those of {@link ViolationClauses}. */
    static final String WITH_UNIT = " MATCH (u:Entity {id: g.unit})" + READ;

    /**
     * Leads from units {@code u} to the gaps {@code x} of the day; to be formatted with the codes of rules, or {@code NULL} for
     * all.
     */
    static final String OF_UNIT =
            " MATCH (g:Gap {day: $asOf, unit: u.id}) WHERE coalesce(g.rule IN %s, true) WITH u, g" + READ;

    private static final Logger log = LoggerFactory.getLogger(StoredGaps.class);

    private final GapStore store;
    private final GapUpdater updater;

    StoredGaps(GapStore store, GapUpdater updater) {
        this.store = store;
        this.updater = updater;
    }

    /**
     * Returns whether the gaps of a day are stored as they are after the latest change. If a change was not taken into account
     * yet, it is now.
     *
     * @param asOf the day
     * @return whether they can be read
     */
    boolean serves(AsOf asOf) {
        if (!updater.covers(asOf)) {
            return false;
        }
        try {
            return isCurrent(asOf) || updater.catchUp() && isCurrent(asOf);
        } catch (RuntimeException failure) {
            log.warn("The stored gaps cannot be read; they are evaluated instead: {}", failure.toString());
            return false;
        }
    }

    private boolean isCurrent(AsOf asOf) {
        return store.state(asOf.day()).filter(GapStore.State::isCurrent).isPresent();
    }
}
