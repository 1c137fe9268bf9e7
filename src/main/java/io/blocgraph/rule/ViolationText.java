package io.blocgraph.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a broken rule.
 *
 * @param rule the rule
 * @param variant the way in which it is broken, of a rule that is broken in more ways than one
 * @param values what the sentences name: unit, member, and the values of the rule; null where something is not known
 */
record ViolationText(RuleCode rule, String variant, List<@Nullable Object> values) {

    /** The variant of whatever concerns something that may not be seen: the sentence names nothing. */
    static final String MASKED = "unseen";
}
