package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A code names one unit, one member, ever. The database holds equal codes apart; these are those that differ in case alone. */
@Component
final class CodeUnique implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.CODE_UNIQUE;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("code");
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                Finding.of("""
                MATCH (o:Unit)
                WHERE o.code IN [toUpper(u.code), toLower(u.code)] AND o <> u""").entities("o").values("u.code", "o.name", "o.code"),
                Finding.ofMember("""
                MATCH (u:Unit)<-[:BELONGS_TO]-(m:Member)
                MATCH (o:Member)
                WHERE o.code IN [toUpper(m.code), toLower(m.code)] AND o <> m""")
                        .entities("o")
                        .values("m.code", "o.fullName", "o.code")
                        .variant("'member'"));
    }
}
