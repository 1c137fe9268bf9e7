/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.member;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.history.Mutation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves the queries about members, and their mutations. */
@Controller
class MemberController {

    private final QueryExecutor queryExecutor;
    private final MemberChanges changes;
    private final MembershipChanges memberships;
    private final MemberAnonymization anonymization;

    MemberController(
            QueryExecutor queryExecutor,
            MemberChanges changes,
            MembershipChanges memberships,
            MemberAnonymization anonymization) {
        this.queryExecutor = queryExecutor;
        this.changes = changes;
        this.memberships = memberships;
        this.anonymization = anonymization;
    }

    @QueryMapping
    @Nullable
    Object member(@Argument @Nullable String id, @Argument @Nullable String code, DataFetchingEnvironment environment) {
        if ((id == null) == (code == null)) {
            throw new BadRequestException("id", "id-or-code");
        }
        return id != null
                ? queryExecutor.findOne(
                        environment, "Member", "MATCH (x:Entity {id: $id}) WHERE x:Member", Map.of("id", id))
                : queryExecutor.first(
                        environment,
                        "Member",
                        "MATCH (x:Member {codeKey: $codeKey}) USING INDEX SEEK x:Member(codeKey)",
                        "CASE WHEN x.code = $code THEN 0 ELSE 1 END, x.id",
                        Map.of("code", code, "codeKey", VietnameseText.codeKey(code)));
    }

    @QueryMapping
    @Nullable
    Object members(DataFetchingEnvironment environment) {
        MemberFilter filter = new MemberFilter(environment.getArgumentOrDefault("filter", Map.of()));
        return queryExecutor.findPage(
                environment,
                filter.list(queryExecutor.asOf(environment), queryExecutor.scope(environment)),
                filter.parameters());
    }

    @MutationMapping
    Mutation admitMember(@Argument AdmitMemberInput input) {
        return (context, work) -> changes.admit(context, work, input);
    }

    @MutationMapping
    Mutation updateMember(@Argument UpdateMemberInput input) {
        return (context, work) -> changes.update(context, work, input);
    }

    @MutationMapping
    Mutation confirmMember(@Argument ConfirmMemberInput input) {
        return (context, work) -> changes.confirm(context, work, input);
    }

    @MutationMapping
    Mutation transferMember(@Argument TransferMemberInput input) {
        return (context, work) -> memberships.transfer(context, work, input);
    }

    @MutationMapping
    Mutation endMembership(@Argument EndMembershipInput input) {
        return (context, work) -> memberships.end(context, work, input);
    }

    @MutationMapping
    Mutation anonymizeMember(@Argument AnonymizeMemberInput input) {
        return (context, work) -> anonymization.anonymize(context, work, input);
    }
}
