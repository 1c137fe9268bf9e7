package io.blocgraph.hierarchy;

import io.blocgraph.history.Edit;
import io.blocgraph.history.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Codes of units, of which each names one unit for ever (rule CODE_UNIQUE). */
@Component
class UnitCodes {

    private static final String NAMED = """
            OPTIONAL MATCH (u:Unit {code: $code})
            OPTIONAL MATCH (f:FormerCode {code: $code})
            WITH coalesce(u.id, f.unit) AS named WHERE named IS NOT NULL
            RETURN named""";

    /**
     * Sees to it that a code names nothing yet. The structure must be locked, so that nobody takes it meanwhile.
     *
     * @throws Refusal if it names a unit, has named one, or shall name one
     */
    void free(Edit edit, String code) {
        if (!named(edit, code).isEmpty()) {
            throw Refusal.of("CODE_UNIQUE", "code", code);
        }
    }

    /**
     * Lets a unit take another code, which may be one that it had before. The old one goes on to lead to it.
     *
     * @throws Refusal if the code is that of another unit
     */
    void change(Edit edit, String unit, String old, String code) {
        List<String> named = named(edit, code);
        if (!named.isEmpty() && !named.getFirst().equals(unit)) {
            throw Refusal.of("CODE_UNIQUE", "code", code);
        }
        keep(edit, unit, old);
        if (edit.day().isAfter(edit.today())) {
            keep(edit, unit, code);
        }
    }

    private static void keep(Edit edit, String unit, String code) {
        if (edit.read("MATCH (f:FormerCode {code: $code}) RETURN f.unit AS unit", Map.of("code", code))
                .isEmpty()) {
            edit.make("FormerCode", Map.of("code", code, "unit", unit));
        }
    }

    private static List<String> named(Edit edit, String code) {
        return edit.read(NAMED, Map.of("code", code)).stream()
                .map(row -> (String) row.get("named"))
                .toList();
    }
}
