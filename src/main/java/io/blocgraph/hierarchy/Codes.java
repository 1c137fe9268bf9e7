/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.Row;
import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.history.erasure.RetiredCodes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps codes unique for good (rule CODE_UNIQUE): a code names one unit or one member, also after it was given up or its owner was
 * anonymized, and what looks the same is the same code. Codes are compared by their key ({@link VietnameseText#codeKey}), under a lock
 * instead of a constraint, because a graph may hold two from before that have become the same.
 */
@Component
public class Codes {

    private static final String OWNERS = """
            UNWIND $keys AS key
            CALL (key) {
              MATCH (u:Unit {codeKey: key}) RETURN u.id AS named
            UNION
              MATCH (f:FormerCode {codeKey: key}) RETURN f.unit AS named
            UNION
              MATCH (m:Member {codeKey: key}) RETURN m.id AS named
            }
            RETURN key, named""";

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
        if (!findUsed(context, List.of(code)).isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.CODE_UNIQUE, "code", code);
        }
    }

    /**
     * Finds the codes that are in use or ever were, and locks all.
     *
     * @param context the context of the change, which has locked the nodes that it needs
     * @param codes the codes
     * @return the codes that cannot be given
     */
    public Set<String> findUsed(ChangeContext context, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        Set<String> keys =
                owners(context, codes).stream().map(row -> row.text("key")).collect(Collectors.toSet());
        Set<String> used = new HashSet<>(retiredCodes.find(context, codes));
        codes.stream()
                .filter(code -> keys.contains(VietnameseText.codeKey(code)))
                .forEach(used::add);
        return used;
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
        boolean taken = owners(context, List.of(code)).stream()
                .anyMatch(owner -> !owner.text("named").equals(unit));
        if (taken || !retiredCodes.find(context, List.of(code)).isEmpty()) {
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

    private static List<Row> owners(ChangeContext context, Collection<String> codes) {
        Set<String> keys = codes.stream().map(VietnameseText::codeKey).collect(Collectors.toSet());
        context.lockCodes(keys);
        return context.read(OWNERS, Map.of("keys", List.copyOf(keys))).stream()
                .map(Row::of)
                .toList();
    }
}
