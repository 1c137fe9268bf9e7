/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql.document;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import io.blocgraph.graphql.Classification;
import io.blocgraph.graphql.InternalErrors;
import io.blocgraph.graphql.RequestRejectedException;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Tags the observations {@code graphql.request} with the operation's name, if it is registered, and with the outcome. All other
 * names are reported as one, so that clients cannot create unlimited metrics.
 */
@Component
class OperationObservationConvention extends DefaultExecutionRequestObservationConvention {

    private static final String OTHER = "other";

    private final TrustedDocuments trustedDocuments;

    OperationObservationConvention(TrustedDocuments trustedDocuments) {
        this.trustedDocuments = trustedDocuments;
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
        return super.getLowCardinalityKeyValues(context).and(KeyValue.of("graphql.operation", operation(context)));
    }

    @Override
    protected KeyValue outcome(ExecutionRequestObservationContext context) {
        return KeyValue.of("graphql.outcome", outcome(context.getExecutionResult()));
    }

    /** Returns {@code SUCCESS}, {@code FAULT} for an internal error, or the classification of the first error. */
    private static String outcome(@Nullable ExecutionResult result) {
        if (result == null) {
            return "FAULT";
        }
        return result.getErrors().stream()
                .findFirst()
                .map(OperationObservationConvention::kind)
                .orElse("SUCCESS");
    }

    private static String kind(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().containsKey(InternalErrors.FAULT)) {
            return "FAULT";
        }
        return switch (error.getErrorType()) {
            case Classification classification -> classification.name();
            case RequestRejectedException.Kind rejection ->
                rejection.classification().name();
            default -> Classification.BAD_REQUEST.name();
        };
    }

    private String operation(ExecutionRequestObservationContext context) {
        ExecutionContext execution = context.getExecutionContext();
        String name =
                execution == null ? null : execution.getOperationDefinition().getName();
        return name != null && trustedDocuments.names(name) ? name : OTHER;
    }
}
