/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.UnitOfWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps the codes of units unique for good, including former and planned ones (rule CODE_UNIQUE). */
@Component
class UnitCodes {

    private static final String OWNERS = """
            OPTIONAL MATCH (u:Unit {code: $code})
            OPTIONAL MATCH (f:FormerCode {code: $code})
            WITH coalesce(u.id, f.unit) AS named WHERE named IS NOT NULL
            RETURN named""";

    /**
     * Checks that a code is not in use. The structure must be locked, so that no concurrent change can take the code.
     *
     * @param context the context of the change
     * @param code the code
     * @throws MutationRejectedException {@code CODE_UNIQUE} if it is the current, a former or a planned code of a unit
     */
    void requireUnused(ChangeContext context, String code) {
        if (!owners(context, code).isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.CODE_UNIQUE, "code", code);
        }
    }

    /**
     * Changes the code of a unit. The new code may be a former one of the same unit; the old one continues to identify the
     * unit.
     *
     * @param context the context of the change, with the structure locked
     * @param work collects the changes
     * @param unit the id of the unit
     * @param old the current code
     * @param code the new code
     * @throws MutationRejectedException {@code CODE_UNIQUE} if the new code belongs to another unit
     */
    void change(ChangeContext context, UnitOfWork work, String unit, String old, String code) {
        List<String> named = owners(context, code);
        if (!named.isEmpty() && !named.getFirst().equals(unit)) {
            throw MutationRejectedException.of(ChangeProblem.CODE_UNIQUE, "code", code);
        }
        reserve(context, work, unit, old);
        if (context.day().isAfter(context.today())) {
            reserve(context, work, unit, code);
        }
    }

    private static void reserve(ChangeContext context, UnitOfWork work, String unit, String code) {
        if (context.read("MATCH (f:FormerCode {code: $code}) RETURN f.unit AS unit", Map.of("code", code))
                .isEmpty()) {
            work.create("FormerCode", Map.of("code", code, "unit", unit));
        }
    }

    private static List<String> owners(ChangeContext context, String code) {
        return context.read(OWNERS, Map.of("code", code)).stream()
                .map(row -> (String) row.get("named"))
                .toList();
    }
}
