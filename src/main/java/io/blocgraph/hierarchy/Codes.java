/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.history.erasure.RetiredCodes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps codes unique for good (rule CODE_UNIQUE): a code names one unit or one member, also after it was given up or its owner was
 * anonymized, and what looks the same is the same code. Codes are compared by their key ({@link VietnameseText#codeKey}), under a lock
 * instead of a constraint, because a graph may hold two from before that have become the same.
 */
@Component
public class Codes {

    private static final String OWNERS = """
            CALL () {
              MATCH (u:Unit {codeKey: $key}) RETURN u.id AS named
            UNION
              MATCH (f:FormerCode {codeKey: $key}) RETURN f.unit AS named
            UNION
              MATCH (m:Member {codeKey: $key}) RETURN m.id AS named
            }
            RETURN named""";

    private final RetiredCodes retiredCodes;

    Codes(RetiredCodes retiredCodes) {
        this.retiredCodes = retiredCodes;
    }

    /**
     * Checks that a code is not in use and never was, and locks it.
     *
     * @param context the context of the change, which has locked the nodes that it needs
     * @param code the code
     * @throws MutationRejectedException {@code CODE_UNIQUE} if it is the current, a former or a planned code of a unit, or the code
     *     of a member, even one who has been anonymized
     */
    public void requireUnused(ChangeContext context, String code) {
        if (!owners(context, code).isEmpty() || retiredCodes.contains(context, code)) {
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
     * @throws MutationRejectedException {@code CODE_UNIQUE} if the new code belongs to another unit or a member
     */
    void change(ChangeContext context, UnitOfWork work, String unit, String old, String code) {
        boolean taken = owners(context, code).stream().anyMatch(owner -> !owner.equals(unit));
        if (taken || retiredCodes.contains(context, code)) {
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
            work.create("FormerCode", Map.of("code", code, "codeKey", VietnameseText.codeKey(code), "unit", unit));
        }
    }

    private static List<String> owners(ChangeContext context, String code) {
        String key = VietnameseText.codeKey(code);
        context.lockCode(key);
        return context.read(OWNERS, Map.of("key", key)).stream()
                .map(row -> (String) row.get("named"))
                .toList();
    }
}
