package io.blocgraph.responsibility;

import io.blocgraph.graph.query.FieldMappings;
import org.springframework.stereotype.Component;

/** The chain and the span as fields of units and members. */
@Component
class ResponsibilityFields implements FieldMappings.Configurer {

    private final ChainField chain;
    private final SpanField span;

    ResponsibilityFields(ChainField chain, SpanField span) {
        this.chain = chain;
        this.span = span;
    }

    @Override
    public void configure(FieldMappings fields) {
        fields.type("Unit").field("chain", chain);
        fields.type("Member").field("chain", chain).field("span", span);
    }
}
