/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.Erasable;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.MutationResult;
import io.blocgraph.history.NodeSnapshot;
import io.blocgraph.history.UnitOfWork;
import io.blocgraph.history.erasure.Erasure;
import io.blocgraph.history.erasure.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Anonymizes members who have left: erases name, code and personal data wherever they are stored. Memberships, seats and
 * assignments are kept, so that past counts, responsibility chains and histories stay correct. Anonymization cannot be
 * undone.
 */
@Component
class MemberAnonymization implements Erasable {

    /** The properties that identify a member in texts; the value of the first also replaces them there. */
    private static final List<String> NAME_PROPERTIES = List.of("fullName", "code");

    private static final String ACTIVE_MEMBERSHIP = """
            MATCH (m:Entity {id: $id})
            WHERE EXISTS { MATCH (m)-[r:BELONGS_TO|ACTIVE_IN /* lasting */]->() WHERE coalesce(r.until > $today, true) }
               OR EXISTS { MATCH (m)-[:HOLDS /* lasting */]->(s) WHERE coalesce(s.until > $today, true) }
               OR EXISTS {
                 MATCH (m)-[:ANSWERS_BY /* lasting */]->(a)
                 WHERE EXISTS { MATCH (a)-[c:COVERS /* lasting */]->() WHERE coalesce(c.until > $today, true) }
                    OR a.topic IS NOT NULL AND coalesce(a.until > $today, true)
               }
            RETURN m.id AS id""";

    private final Erasure erasure;

    MemberAnonymization(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String label() {
        return "Member";
    }

    /**
     * Anonymizes a member as of today.
     *
     * @throws MutationRejectedException {@code ONLY_TODAY} if the effective date is not today, {@code MEMBERSHIP_LASTS} if
     *     the member still belongs to a cell or has a seat or assignment, {@code NOT_FOUND}, {@code ANONYMIZED},
     *     {@code FORBIDDEN} or {@code STALE} for the member
     */
    MutationResult anonymize(ChangeContext context, UnitOfWork work, AnonymizeMemberInput input) {
        String id = input.id();
        context.lock(id);
        MutationResult result = MutationResult.of("member", id);
        NodeSnapshot member = context.versionedNode("id", id, "Member", result);
        if (!context.day().equals(context.today())) {
            throw MutationRejectedException.of(MemberProblem.ONLY_TODAY, "effectiveOn");
        }
        if (!context.read(ACTIVE_MEMBERSHIP, Map.of("id", id, "today", context.today()))
                .isEmpty()) {
            throw MutationRejectedException.of(MemberProblem.MEMBERSHIP_LASTS, "id", member.displayName());
        }
        Identity identity = new Identity(member, replacements(), NAME_PROPERTIES, "code");
        work.erase(transaction -> erasure.erase(transaction, identity, context.decision()));
        work.update(member, Map.of("anonymizedOn", context.today()));
        return result;
    }

    /**
     * Returns the values that replace the identity of a member. Without search words, the member is no longer found by text.
     */
    private static Map<String, @Nullable Object> replacements() {
        String code = "AN-"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
        Map<String, @Nullable Object> instead = new HashMap<>(MemberNames.propertiesOf(MemberNames.ANONYMIZED, code));
        instead.put("words", "");
        instead.put("bornKey", MemberDateKeys.UNKNOWN);
        for (String personal : List.of("bornOn", "phone", "email", "address")) {
            instead.put(personal, null);
        }
        return instead;
    }
}
