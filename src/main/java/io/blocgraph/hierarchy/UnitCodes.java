package io.blocgraph.hierarchy;

import io.blocgraph.history.ChangeContext;
import io.blocgraph.history.ChangeProblem;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.UnitOfWork;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Codes of units, of which each names one unit for ever (rule CODE_UNIQUE). */
@Component
class UnitCodes {

    private static final String OWNERS = """
            OPTIONAL MATCH (u:Unit {code: $code})
            OPTIONAL MATCH (f:FormerCode {code: $code})
            WITH coalesce(u.id, f.unit) AS named WHERE named IS NOT NULL
            RETURN named""";

    /**
     * Sees to it that a code names nothing yet. The structure must be locked, so that nobody takes it meanwhile.
     *
     * @throws MutationRejectedException if it names a unit, has named one, or shall name one
     */
    void requireUnused(ChangeContext context, String code) {
        if (!owners(context, code).isEmpty()) {
            throw MutationRejectedException.of(ChangeProblem.CODE_UNIQUE, "code", code);
        }
    }

    /**
     * Lets a unit take another code, which may be one that it had before. The old one goes on to lead to it.
     *
     * @throws MutationRejectedException if the code is that of another unit
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
