/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.TextKeyWriter;
import io.blocgraph.graph.TransactionResult;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.ScopeChecker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Applies mutations: the only way in which entities are changed. A transaction is rolled back as a whole if one of its
 * mutations is rejected, or if it is a dry run.
 */
@Component
class ChangePipeline {

    private final Graph graph;
    private final ScopeChecker scopeChecker;
    private final IdempotencyStore idempotencyStore;
    private final Decisions decisions;
    private final ChangeRules rules;
    private final List<DerivedData> derived;
    private final TextKeyWriter textKeys;
    private final HistoryWriter history;
    private final MutationPayloads payloads;
    private final ChangeFeed changeFeed;
    private final Clock clock;

    ChangePipeline(
            Graph graph,
            ScopeChecker scopeChecker,
            IdempotencyStore idempotencyStore,
            Decisions decisions,
            ChangeRules rules,
            List<DerivedData> derived,
            TextKeyWriter textKeys,
            HistoryWriter history,
            MutationPayloads payloads,
            ChangeFeed changeFeed,
            Clock clock) {
        this.graph = graph;
        this.scopeChecker = scopeChecker;
        this.idempotencyStore = idempotencyStore;
        this.decisions = decisions;
        this.rules = rules;
        this.derived = derived;
        this.textKeys = textKeys;
        this.history = history;
        this.payloads = payloads;
        this.changeFeed = changeFeed;
        this.clock = clock;
    }

    /**
     * Applies mutations in one transaction, all or none.
     *
     * @param calls the mutations, in order; each sees the effects of those before it
     * @param author the author of the changes
     * @param scope the units that are visible and editable for the author
     * @return one payload for each call, in the same order
     */
    List<MutationPayload> execute(List<SelectedMutation> calls, Author author, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        // all mutations of a decision share its issuer, so their ids are looked at together
        List<String> named = calls.stream()
                .flatMap(selected -> selected.call().named().stream())
                .distinct()
                .toList();
        boolean dryRun =
                calls.stream().anyMatch(selected -> selected.call().options().dryRun());
        List<MutationPayload> made = graph.executeWrite(transaction -> {
            List<MutationPayload> each = new ArrayList<>();
            for (SelectedMutation call : calls) {
                each.add(attempt(call, named, author, scope, transaction, today));
            }
            boolean rejected = each.stream().anyMatch(MutationPayload::isRejected);
            if (rejected) {
                each.replaceAll(payload -> payload.isRejected() ? payload : payloads.notApplied());
            }
            return new TransactionResult<>(each, !rejected && !dryRun);
        });
        changeFeed.refresh();
        return made;
    }

    /**
     * Applies a change that no field of the mutation type stands for, in a transaction of its own.
     *
     * @param call the change
     * @param author the author of the change
     * @param scope the units that are visible and editable for the author
     * @return what was done, or only tried
     */
    AppliedChange execute(MutationCall call, Author author, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        AppliedChange made = graph.executeWrite(transaction -> {
            AsOf asOf = new AsOf(call.options().day(today), today);
            ChangeAuthorization authorization = new ChangeAuthorization(scopeChecker, author, scope, asOf, transaction);
            try {
                Outcome outcome = apply(
                        new ChangeRequest(call, call.options().normalized(), call.named(), author, authorization));
                AppliedChange applied = new AppliedChange(
                        Optional.ofNullable(outcome.result().single().get("change")),
                        payloads.maskInvisible(outcome.problems(), authorization));
                return new TransactionResult<>(
                        applied, !applied.isRejected() && !call.options().dryRun());
            } catch (MutationRejectedException rejection) {
                return new TransactionResult<>(
                        new AppliedChange(
                                Optional.empty(), payloads.maskInvisible(List.of(rejection.problem()), authorization)),
                        false);
            }
        });
        changeFeed.refresh();
        return made;
    }

    /** The entities and problems of a change whose payload has not been read. */
    private record Outcome(MutationResult result, List<Problem> problems) {}

    private MutationPayload attempt(
            SelectedMutation selected,
            List<String> named,
            Author author,
            Scope scope,
            WriteTransaction transaction,
            LocalDate today) {
        MutationCall call = selected.call();
        AsOf asOf = new AsOf(call.options().day(today), today);
        ChangeAuthorization authorization = new ChangeAuthorization(scopeChecker, author, scope, asOf, transaction);
        try {
            ChangeRequest request = new ChangeRequest(call, call.options().normalized(), named, author, authorization);
            Outcome outcome = apply(request);
            return payloads.read(request, selected.selection(), outcome.result(), outcome.problems());
        } catch (MutationRejectedException rejection) {
            // a rejected client is shown the current state, not that of the effective date
            ChangeAuthorization now =
                    new ChangeAuthorization(scopeChecker, author, scope, new AsOf(today, today), transaction);
            return payloads.read(
                    new ChangeRequest(call, call.options(), named, author, now),
                    selected.selection(),
                    rejection.current(),
                    List.of(rejection.problem()));
        }
    }

    private Outcome apply(ChangeRequest request) {
        WriteTransaction transaction = request.transaction();
        AsOf asOf = request.asOf();

        // idempotency: a repeated key returns the stored result
        Optional<IdempotencyStore.StoredResult> first = idempotencyStore.find(request);
        if (first.isPresent()) {
            return new Outcome(first.get().result(), first.get().problems());
        }

        // authorization of the decision; that of each node is checked under its lock
        Optional<String> decision = decisions.findOrCreate(request);
        ChangeContext context =
                new ChangeContext(request.authorization(), request.options().expectedVersion(), decision.orElse(null));

        UnitOfWork work = new UnitOfWork(context);
        MutationResult result = request.call().mutation().apply(context, work);
        work.replaceDecisions();

        // write first: only then is it known what else is affected and must be editable
        AffectedEntities affected = new DeltaWriter(transaction, asOf, derived, textKeys).write(work);
        if (!request.isAnonymous()) {
            request.authorization().requireEditable(affected.edited());
        }
        Optional<Redaction> erased = work.erase();
        erased.ifPresent(it -> idempotencyStore.erase(transaction, it.id()));

        List<Problem> problems = new ArrayList<>(work.warnings());
        problems.addAll(rules.validate(transaction, asOf, affected));
        if (problems.stream().anyMatch(Problem::isError)) {
            return new Outcome(MutationResult.empty(), problems);
        }

        Optional<String> change = history.append(request, decision, work, affected, erased);
        MutationResult complete = change.map(id -> result.with("change", id)).orElse(result);
        idempotencyStore.store(request, complete, problems);

        return new Outcome(complete, problems);
    }
}
