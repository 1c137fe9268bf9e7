/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.followup;

import io.blocgraph.history.LocalizedMessage;
import io.blocgraph.history.Problem;
import io.blocgraph.history.Severity;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says in which state a record is, and in which it could be changed so. */
final class WrongState {

    private WrongState() {}

    /**
     * Creates the problem of a change that the state of a record does not allow.
     *
     * @param record the record
     * @param field the input field that names it
     * @param possible the states that would allow it
     * @return the problem, {@code WRONG_STATE}
     */
    static Problem of(StoredFollowUp record, String field, List<FollowUpState> possible) {
        String kind = String.valueOf(record.node().text("kind"));
        String name = record.node().displayName();
        LocalizedMessage message = (locale, messages) -> {
            String then = possible.stream()
                    .map(state -> text(state, kind, locale, messages))
                    .reduce((one, other) -> messages.getMessage("followup.state.or", new Object[] {one, other}, locale))
                    .orElseThrow();
            Object[] values = {name, text(record.state(), kind, locale, messages), then};
            return messages.getMessage("problem.WRONG_STATE", values, locale);
        };
        return problem(record, field, message);
    }

    /** {@return the problem of discarding a point without its resolution} */
    static Problem ofPoint(StoredFollowUp point) {
        return problem(
                point,
                "id",
                LocalizedMessage.of("problem.WRONG_STATE.point", point.node().displayName()));
    }

    private static Problem problem(StoredFollowUp record, String field, LocalizedMessage message) {
        return new Problem(FollowUpProblem.WRONG_STATE.name(), Severity.ERROR, field, message, List.of(record.id()));
    }

    /** Some states are called otherwise for some kinds: an inspection that is open was held. */
    private static String text(FollowUpState state, String kind, Locale locale, MessageSource messages) {
        String general = messages.getMessage("followup.state." + state, null, locale);
        return String.valueOf(messages.getMessage("followup.state." + state + "." + kind, null, general, locale));
    }
}
