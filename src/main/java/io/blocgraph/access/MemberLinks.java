/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links accounts to the members whose they are. */
@Component
class MemberLinks {

    /**
     * Linking an account to a member makes visible to it whatever the member is responsible for: the caller must administer all of
     * that.
     */
    private static final String LINK_MEMBER = """
            MATCH (a:Account {id: $id})
            OPTIONAL MATCH (m:Entity {id: $member}) WHERE m:Member
            WITH a, m, $everything OR EXISTS { (m)-[:BELONGS_TO /* lasting */]->(u:Unit) WHERE %1$s } AS here
            WITH a, CASE WHEN here THEN m END AS m, $everything OR (here
              AND NOT EXISTS { (m)-[:BELONGS_TO /* lasting */]->(u:Unit) WHERE NOT %1$s }
              AND NOT EXISTS { (m)-[:ANSWERS_BY /* lasting */]->(:Assignment)-[:COVERS /* lasting */]->(u:Unit) WHERE NOT %1$s }) AS may
            WITH a, m, may, EXISTS { (o:Account)-[:IS]->(m) WHERE o <> a } AS taken
            FOREACH (it IN CASE WHEN m IS NOT NULL AND may AND NOT taken THEN [m] ELSE [] END |
              MERGE (a)-[:IS]->(it))
            WITH a, m, may, taken
            OPTIONAL MATCH (a)-[r:IS]->(o) WHERE m IS NULL AND $member = '' OR m IS NOT NULL AND may AND NOT taken AND o <> m
            DELETE r
            RETURN DISTINCT m IS NOT NULL AS there, may, taken""".formatted(Accounts.ADMINISTERED);

    private final Graph graph;
    private final Accounts accounts;

    MemberLinks(Graph graph, Accounts accounts) {
        this.graph = graph;
        this.accounts = accounts;
    }

    /**
     * Links an account to a member, in place of the one it was linked to.
     *
     * @throws AccessRejectedException if the member does not exist, lies outside of what the caller administers, or has an account
     */
    void link(String id, Optional<String> member) {
        Map<String, Object> parameters = accounts.viewerParameters();
        parameters.put("id", id);
        parameters.put("member", member.orElse(""));
        Map<String, Object> result = graph.write(LINK_MEMBER, parameters).getFirst();
        if (member.isPresent() && !Boolean.TRUE.equals(result.get("there"))) {
            throw new AccessRejectedException("MEMBER_UNKNOWN", "member");
        }
        if (member.isPresent() && !Boolean.TRUE.equals(result.get("may"))) {
            throw new AccessRejectedException("MEMBER_OUTSIDE", "member");
        }
        if (Boolean.TRUE.equals(result.get("taken"))) {
            throw new AccessRejectedException("MEMBER_TAKEN", "member");
        }
    }
}
