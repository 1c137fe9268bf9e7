package io.blocgraph.rule;

import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for an organization sits on the bloc's executive committee: the practice of the Đắk Lắk bloc. */
@Component
final class OrganizationByExecutive implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.ORGANIZATION_BY_EXECUTIVE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<String> field() {
        return Optional.of("member");
    }

    @Override
    public List<Finding> findings() {
        return List.of(Lapsed.of("Organization", "EXECUTIVE"));
    }
}
