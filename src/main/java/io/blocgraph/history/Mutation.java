package io.blocgraph.history;

import java.util.Locale;

/** One mutation of the API: what it does to the graph. All that holds for every change is done around it ({@link ChangePipeline}). */
public interface Mutation {

    /**
     * The name of the field of the API.
     *
     * @return the name; that of the class unless said otherwise
     */
    default String name() {
        String type = getClass().getSimpleName();
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    /**
     * The field of the payload that leads to the thing whose version is expected.
     *
     * @return its name, as {@code unit}
     */
    String subjectField();

    /**
     * What the payload of a change that came too late leads to.
     *
     * @param input what was asked
     * @param id the id of the thing whose version was expected
     * @return that thing, by {@link #subjectField}
     */
    default MutationResult current(MutationInput input, String id) {
        return MutationResult.of(subjectField(), id);
    }

    /**
     * Makes the change: takes the locks it needs, reads what is, and says what shall be.
     *
     * @param context what it needs to know: the day, the nodes under their locks
     * @param work collects what it changes
     * @param input what was asked
     * @return what the payload leads to
     * @throws MutationRejectedException if the change cannot be made
     */
    MutationResult apply(ChangeContext context, UnitOfWork work, MutationInput input);
}
