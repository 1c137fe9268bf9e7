/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.hierarchy;

import graphql.schema.DataFetchingEnvironment;
import io.blocgraph.graph.BadRequestException;
import io.blocgraph.graph.VietnameseText;
import io.blocgraph.graph.query.QueryExecutor;
import io.blocgraph.history.Mutation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves the queries about units and their kinds, and the mutations of units. */
@Controller
class UnitController {

    /** A former code still identifies its unit, and a code is found however it is written. */
    private static final String BY_CODE = """
            CALL () {
              MATCH (x:Unit {codeKey: $codeKey}) USING INDEX SEEK x:Unit(codeKey) RETURN x
            UNION
              MATCH (f:FormerCode {codeKey: $codeKey}) USING INDEX SEEK f:FormerCode(codeKey)
              MATCH (x:Entity {id: f.unit}) RETURN x
            }""";

    /** Of several units from before such codes counted as the same, the one whose code it is exactly. */
    private static final String EXACT_FIRST = """
            CASE WHEN x.code = $code THEN 0 WHEN EXISTS { (:FormerCode {code: $code, unit: x.id}) } THEN 1 ELSE 2 END, x.id""";

    private final QueryExecutor queryExecutor;
    private final UnitKinds kinds;
    private final UnitChanges changes;
    private final UnitSuccession succession;

    UnitController(QueryExecutor queryExecutor, UnitKinds kinds, UnitChanges changes, UnitSuccession succession) {
        this.queryExecutor = queryExecutor;
        this.kinds = kinds;
        this.changes = changes;
        this.succession = succession;
    }

    @QueryMapping
    @Nullable
    Object unit(@Argument @Nullable String id, @Argument @Nullable String code, DataFetchingEnvironment environment) {
        if ((id == null) == (code == null)) {
            throw new BadRequestException("id", "id-or-code");
        }
        return id != null
                ? queryExecutor.findOne(
                        environment, "Unit", "MATCH (x:Entity {id: $id}) WHERE x:Unit", Map.of("id", id))
                : queryExecutor.first(
                        environment,
                        "Unit",
                        BY_CODE,
                        EXACT_FIRST,
                        Map.of("code", code, "codeKey", VietnameseText.codeKey(code)));
    }

    @QueryMapping
    @Nullable
    Object units(DataFetchingEnvironment environment) {
        UnitFilter filter = new UnitFilter(environment.getArgumentOrDefault("filter", Map.of()));
        return queryExecutor.findPage(environment, filter.list(queryExecutor.scope(environment)), filter.parameters());
    }

    @QueryMapping
    List<LocalizedUnitKind> unitKinds(Locale locale) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        return kinds.all().values().stream()
                .map(kind ->
                        new LocalizedUnitKind(kind.code(), vietnamese ? kind.nameVi() : kind.nameEn(), kind.parents()))
                .toList();
    }

    @MutationMapping
    Mutation createUnit(@Argument CreateUnitInput input) {
        return (context, work) -> changes.create(context, work, input);
    }

    @MutationMapping
    Mutation updateUnit(@Argument UpdateUnitInput input) {
        return (context, work) -> changes.update(context, work, input);
    }

    @MutationMapping
    Mutation moveUnit(@Argument MoveUnitInput input) {
        return (context, work) -> changes.move(context, work, input);
    }

    @MutationMapping
    Mutation placeInCluster(@Argument PlaceInClusterInput input) {
        return (context, work) -> changes.placeInCluster(context, work, input);
    }

    @MutationMapping
    Mutation mergeUnits(@Argument MergeUnitsInput input) {
        return (context, work) -> succession.merge(context, work, input);
    }

    @MutationMapping
    Mutation splitUnit(@Argument SplitUnitInput input) {
        return (context, work) -> succession.split(context, work, input);
    }

    @MutationMapping
    Mutation dissolveUnit(@Argument DissolveUnitInput input) {
        return (context, work) -> succession.dissolve(context, work, input);
    }

    /** A kind of unit in the language of the request. */
    record LocalizedUnitKind(String kind, String name, List<String> parents) {}
}
