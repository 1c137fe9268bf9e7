package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.TransactionResult;
import io.blocgraph.graph.WriteTransaction;
import io.blocgraph.graph.query.PayloadReader;
import io.blocgraph.graph.query.ScopeChecker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The one way in which the graph is changed: in one transaction a mutation locks what its rules need, makes its changes, every rule
 * is asked about what they touch, and they are written down. If anything refuses them, or they were only to be tried, the
 * transaction is rolled back as a whole.
 */
@Component
class ChangePipeline {

    /** So many days on which something else begins are looked at besides the day of the change. */
    private static final int MAX_LATER_DAYS = 20;

    /** The days after that of the change on which something begins that may clash with it. */
    private static final String LATER_DAYS = """
            CALL () {
              UNWIND $members AS id
              MATCH (m:Entity {id: id})-[r:BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN /* ever */]->() WHERE r.since > $day
              RETURN r.since AS since
              UNION
              UNWIND $units AS id
              MATCH (u:Entity {id: id})-[r:PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER /* ever */]->() WHERE r.since > $day
              RETURN r.since AS since
              UNION
              UNWIND $units AS id
              MATCH (u:Entity {id: id})<-[:LEADS|LED /* ever */]-(:Committee)<-[:ON|WAS_ON /* ever */]-(s) WHERE s.since > $day
              RETURN s.since AS since
            }
            RETURN DISTINCT since ORDER BY since LIMIT $most""";

    private final Graph graph;
    private final PayloadReader payloads;
    private final ScopeChecker scopeChecker;
    private final HistoryWriter history;
    private final Decisions decisions;
    private final IdempotencyStore idempotencyStore;
    private final ChangeFeed changeFeed;
    private final List<ChangeValidator> validators;
    private final MessageSource messages;
    private final Clock clock;

    ChangePipeline(
            Graph graph,
            PayloadReader payloads,
            ScopeChecker scopeChecker,
            HistoryWriter history,
            Decisions decisions,
            IdempotencyStore idempotencyStore,
            ChangeFeed changeFeed,
            List<ChangeValidator> checks,
            MessageSource messages,
            Clock clock) {
        this.graph = graph;
        this.payloads = payloads;
        this.scopeChecker = scopeChecker;
        this.history = history;
        this.decisions = decisions;
        this.idempotencyStore = idempotencyStore;
        this.changeFeed = changeFeed;
        this.validators = checks;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Makes changes together or not at all.
     *
     * @param calls what is asked for, in order; each sees what those before it did
     * @param author who asks
     * @return a payload for each
     */
    List<MutationPayload> execute(List<MutationCall> calls, Author author, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        List<MutationPayload> made = graph.executeWrite(transaction -> {
            List<MutationPayload> payloads = new ArrayList<>();
            boolean dryRun = false;
            // one decision is issued by one unit, whatever it carries
            List<String> named = calls.stream()
                    .flatMap(call -> call.named().stream())
                    .distinct()
                    .toList();
            for (MutationCall call : calls) {
                payloads.add(apply(call, named, author, scope, transaction, today));
                dryRun |= call.input().isTrue("dryRun");
            }
            boolean refused = payloads.stream().anyMatch(MutationPayload::isRejected);
            return new TransactionResult<>(refused ? rejected(payloads) : payloads, !refused && !dryRun);
        });
        changeFeed.refresh();
        return made;
    }

    /** What was not refused itself falls with what was. */
    private List<MutationPayload> rejected(List<MutationPayload> payloads) {
        return payloads.stream()
                .map(payload -> payload.isRejected()
                        ? payload
                        : new MutationPayload(
                                Map.of(), List.of(Problem.error(ChangeProblem.NOT_APPLIED, "decision")), messages))
                .toList();
    }

    private MutationPayload apply(
            MutationCall call,
            List<String> named,
            Author author,
            Scope scope,
            WriteTransaction transaction,
            LocalDate today) {
        try {
            MutationOptions options = MutationOptions.of(call.input(), today);
            AsOf asOf = new AsOf(options.effectiveOn(), today);
            var receipt = idempotencyStore.find(transaction, call, options, author);
            if (receipt.isPresent()) {
                return payload(
                        call,
                        asOf,
                        scope,
                        transaction,
                        receipt.get().result(),
                        receipt.get().problems());
            }
            return apply(
                    call,
                    named,
                    author,
                    transaction,
                    options,
                    new ChangeAuthorization(scopeChecker, scope, asOf, transaction));
        } catch (MutationRejectedException rejection) {
            return rejected(call, rejection.problem(), scope, transaction, today);
        }
    }

    private MutationPayload apply(
            MutationCall call,
            List<String> named,
            Author author,
            WriteTransaction transaction,
            MutationOptions options,
            ChangeAuthorization authorization) {
        AsOf asOf = authorization.asOf();
        String decision = options.decision()
                .map(given -> decisions.findOrCreate(given, named, authorization))
                .orElse(null);
        UnitOfWork work = new UnitOfWork(transaction, asOf, options.expectedVersion(), decision, authorization);
        MutationResult result = call.mutation().apply(work, call.input());
        List<Delta> deltas = work.deltas().all();
        Set<String> within = new LinkedHashSet<>();
        if (work.undoneChanges().isEmpty()) {
            new DeltaWriter(transaction, asOf.today()).write(deltas, false);
        } else {
            // what a change made is taken away: where that was is known only before
            within.addAll(AffectedEntities.of(deltas, transaction, asOf).ancestorIds());
            new DeltaWriter(transaction, asOf.today()).write(deltas, true);
        }
        AffectedEntities affected = AffectedEntities.of(deltas, transaction, asOf);
        within.addAll(affected.ancestorIds());
        authorization.requireEditable(affected.ids());
        Optional<UnitOfWork.Erased> forgotten = work.erased();
        forgotten.ifPresent(it -> idempotencyStore.eraseMember(transaction, it.id()));
        List<Problem> problems = validate(transaction, asOf, affected);
        if (!deltas.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
            String change = history.append(
                    transaction,
                    new HistoryWriter.Entry(
                            call.mutation().name(),
                            author,
                            forgotten.map(it -> options.mapReason(it.redact())).orElse(options),
                            decision,
                            deltas,
                            affected.ids(),
                            within,
                            work.undoneChanges()));
            result = result.with("change", change);
        }
        idempotencyStore.store(transaction, call, options, author, result, problems);
        return payload(call, asOf, authorization.scope(), transaction, result, problems);
    }

    /** Asks every check about the day of the change, and for what refuses also about later days on which something begins. */
    private List<Problem> validate(WriteTransaction transaction, AsOf asOf, AffectedEntities affected) {
        if (affected.ids().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(validateOn(asOf, transaction, affected));
        Set<LocalDate> days = new TreeSet<>();
        transaction
                .read(
                        LATER_DAYS,
                        Map.of(
                                "members", List.copyOf(affected.members()),
                                "units", List.copyOf(affected.units()),
                                "day", asOf.day(),
                                "most", MAX_LATER_DAYS))
                .forEach(row -> days.add((LocalDate) row.get("since")));
        for (LocalDate day : days) {
            validateOn(new AsOf(day, asOf.today()), transaction, affected).stream()
                    .filter(Problem::isError)
                    .forEach(problems::add);
        }
        Map<String, Problem> distinct = new LinkedHashMap<>();
        problems.forEach(problem -> distinct.putIfAbsent(problem.code() + problem.entities(), problem));
        return List.copyOf(distinct.values());
    }

    private List<Problem> validateOn(AsOf asOf, WriteTransaction transaction, AffectedEntities affected) {
        return validators.stream()
                .flatMap(check -> check.validate(transaction, asOf, affected.units(), affected.members()).stream())
                .toList();
    }

    /** Who comes too late is shown what is now. */
    private MutationPayload rejected(
            MutationCall call, Problem problem, Scope scope, WriteTransaction transaction, LocalDate today) {
        MutationResult current = problem.is(ChangeProblem.STALE)
                ? call.mutation().current(call.input(), problem.entities().getFirst())
                : MutationResult.empty();
        AsOf asOf = new AsOf(today, today);
        return payload(call, asOf, scope, transaction, current, List.of(problem));
    }

    /** Removes from problems what is not visible to the caller: ids and names. */
    private static List<Problem> maskInvisible(List<Problem> problems, ChangeAuthorization authorization) {
        List<String> unseen = authorization.findInvisible(problems.stream()
                .flatMap(problem -> problem.entities().stream())
                .toList());
        return unseen.isEmpty()
                ? problems
                : problems.stream()
                        .map(problem -> Collections.disjoint(problem.entities(), unseen)
                                ? problem
                                : problem.masked(problem.entities().stream()
                                        .filter(id -> !unseen.contains(id))
                                        .toList()))
                        .toList();
    }

    private MutationPayload payload(
            MutationCall call,
            AsOf asOf,
            Scope scope,
            WriteTransaction transaction,
            MutationResult result,
            List<Problem> problems) {
        boolean refused = problems.stream().anyMatch(Problem::isError);
        boolean stale = problems.stream().anyMatch(problem -> problem.is(ChangeProblem.STALE));
        Map<String, Object> shown = new HashMap<>();
        if (!refused || stale) {
            shown.putAll(payloads.read(call.selection(), result.single(), result.lists(), asOf, scope, transaction));
        }
        return new MutationPayload(
                shown,
                maskInvisible(problems, new ChangeAuthorization(scopeChecker, scope, asOf, transaction)),
                messages);
    }

    /** What a decision was named, for a group of calls. */
    static @Nullable Object groupKey(MutationCall call) {
        return MutationOptions.groupKey(call.input());
    }
}
