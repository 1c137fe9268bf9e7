package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From 30 members on an organization is a grassroots committee, below that a grassroots cell: Charter, article 21. */
@Component
final class GrassrootsForm implements Rule {

    private static final Value LEAST = new Value("least", Dated.always(30));

    @Override
    public RuleCode code() {
        return RuleCode.GRASSROOTS_FORM;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("form");
    }

    @Override
    public List<Value> values() {
        return List.of(LEAST);
    }

    @Override
    public List<Finding> findings() {
        return List.of(Finding.of("""
                WITH u WHERE u:Organization
                WITH u, COUNT { (u) (()<-[:PART_OF]-()){0,12} (:Unit)<-[:BELONGS_TO]-(:Member) } AS k
                WHERE u.form = 'CELL' AND k >= $least OR u.form = 'COMMITTEE' AND k < $least""").values("k", "$least").variant("u.form"));
    }
}
