package io.blocgraph.history;

import io.blocgraph.graph.AsOf;
import io.blocgraph.graph.Graph;
import io.blocgraph.graph.Outcome;
import io.blocgraph.graph.Scope;
import io.blocgraph.graph.Writing;
import io.blocgraph.graph.selection.Questions;
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
 * transaction is taken back as a whole.
 */
@Component
class Changes {

    /** So many days on which something else begins are looked at besides the day of the change. */
    private static final int MOST_DAYS = 20;

    /** The days after that of the change on which something begins that may clash with it. */
    private static final String LATER_DAYS = """
            CALL () {
              UNWIND $members AS id
              MATCH (m:Entity {id: id})-[r: BELONGS_TO|BELONGED_TO|ACTIVE_IN|WAS_ACTIVE_IN]->() WHERE r.since > $day
              RETURN r.since AS since
              UNION
              UNWIND $units AS id
              MATCH (u:Entity {id: id})-[r: PART_OF|WAS_PART_OF|IN_CLUSTER|WAS_IN_CLUSTER]->() WHERE r.since > $day
              RETURN r.since AS since
              UNION
              UNWIND $units AS id
              MATCH (u:Entity {id: id})<-[: LEADS|LED]-(:Committee)<-[: ON|WAS_ON]-(s) WHERE s.since > $day
              RETURN s.since AS since
            }
            RETURN DISTINCT since ORDER BY since LIMIT $most""";

    private final Graph graph;
    private final Questions questions;
    private final History history;
    private final Decisions decisions;
    private final Receipts receipts;
    private final Pulse pulse;
    private final List<ChangeCheck> checks;
    private final MessageSource messages;
    private final Clock clock;

    Changes(
            Graph graph,
            Questions questions,
            History history,
            Decisions decisions,
            Receipts receipts,
            Pulse pulse,
            List<ChangeCheck> checks,
            MessageSource messages,
            Clock clock) {
        this.graph = graph;
        this.questions = questions;
        this.history = history;
        this.decisions = decisions;
        this.receipts = receipts;
        this.pulse = pulse;
        this.checks = checks;
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
    List<Payload> make(List<Call> calls, Author author, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        List<Payload> made = graph.transact(writing -> {
            List<Payload> payloads = new ArrayList<>();
            boolean dryRun = false;
            // one decision is issued by one unit, whatever it carries
            List<String> named = calls.stream()
                    .flatMap(call -> call.named().stream())
                    .distinct()
                    .toList();
            for (Call call : calls) {
                payloads.add(made(call, named, author, scope, writing, today));
                dryRun |= call.input().on("dryRun");
            }
            boolean refused = payloads.stream().anyMatch(Payload::refused);
            return new Outcome<>(refused ? refused(payloads) : payloads, !refused && !dryRun);
        });
        pulse.nudge();
        return made;
    }

    /** What was not refused itself falls with what was. */
    private List<Payload> refused(List<Payload> payloads) {
        return payloads.stream()
                .map(payload -> payload.refused()
                        ? payload
                        : new Payload(Map.of(), List.of(Problem.error("NOT_APPLIED", "decision")), messages))
                .toList();
    }

    private Payload made(Call call, List<String> named, Author author, Scope scope, Writing writing, LocalDate today) {
        try {
            Terms terms = Terms.of(call.input(), today);
            AsOf asOf = new AsOf(terms.effectiveOn(), today);
            var receipt = receipts.find(writing, call, terms, author);
            if (receipt.isPresent()) {
                return payload(
                        call,
                        asOf,
                        scope,
                        writing,
                        receipt.get().result(),
                        receipt.get().problems());
            }
            return made(call, named, author, writing, terms, new Sight(questions, scope, asOf, writing));
        } catch (Refusal refusal) {
            return refused(call, refusal.problem(), scope, writing, today);
        }
    }

    private Payload made(Call call, List<String> named, Author author, Writing writing, Terms terms, Sight sight) {
        AsOf asOf = sight.asOf();
        String decision =
                terms.decision().map(given -> decisions.of(given, named, sight)).orElse(null);
        Edit edit = new Edit(writing, asOf, terms.expectedVersion(), decision, sight);
        Result result = call.mutation().apply(edit, call.input());
        List<Delta> deltas = edit.deltas().all();
        Set<String> within = new LinkedHashSet<>();
        if (edit.undone().isEmpty()) {
            new DeltaWriter(writing, asOf.today()).write(deltas, false);
        } else {
            // what a change made is taken away: where that was is known only before
            within.addAll(Touched.by(deltas, writing, asOf).within());
            new DeltaWriter(writing, asOf.today()).write(deltas, true);
        }
        Touched touched = Touched.by(deltas, writing, asOf);
        within.addAll(touched.within());
        sight.check(touched.ids());
        Optional<Edit.Forgotten> forgotten = edit.forgotten();
        forgotten.ifPresent(it -> receipts.forget(writing, it.id()));
        List<Problem> problems = problems(writing, asOf, touched);
        if (!deltas.isEmpty() && problems.stream().noneMatch(Problem::refuses)) {
            String change = history.append(
                    writing,
                    new History.Entry(
                            call.mutation().name(),
                            author,
                            forgotten.map(it -> terms.said(it.clean())).orElse(terms),
                            decision,
                            deltas,
                            touched.ids(),
                            within,
                            edit.undone()));
            result = result.with("change", change);
        }
        receipts.keep(writing, call, terms, author, result, problems);
        return payload(call, asOf, sight.scope(), writing, result, problems);
    }

    /** Asks every check about the day of the change, and for what refuses also about later days on which something begins. */
    private List<Problem> problems(Writing writing, AsOf asOf, Touched touched) {
        if (touched.ids().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(problemsOn(asOf, writing, touched));
        Set<LocalDate> days = new TreeSet<>();
        writing.read(
                        LATER_DAYS,
                        Map.of(
                                "members", List.copyOf(touched.members()),
                                "units", List.copyOf(touched.units()),
                                "day", asOf.day(),
                                "most", MOST_DAYS))
                .forEach(row -> days.add((LocalDate) row.get("since")));
        for (LocalDate day : days) {
            problemsOn(new AsOf(day, asOf.today()), writing, touched).stream()
                    .filter(Problem::refuses)
                    .forEach(problems::add);
        }
        Map<String, Problem> distinct = new LinkedHashMap<>();
        problems.forEach(problem -> distinct.putIfAbsent(problem.code() + problem.entities(), problem));
        return List.copyOf(distinct.values());
    }

    private List<Problem> problemsOn(AsOf asOf, Writing writing, Touched touched) {
        return checks.stream()
                .flatMap(check -> check.problems(writing, asOf, touched.units(), touched.members()).stream())
                .toList();
    }

    /** Who comes too late is shown what is now. */
    private Payload refused(Call call, Problem problem, Scope scope, Writing writing, LocalDate today) {
        Result current = problem.code().equals("STALE")
                ? call.mutation().current(call.input(), problem.entities().getFirst())
                : Result.nothing();
        AsOf asOf = new AsOf(today, today);
        return payload(call, asOf, scope, writing, current, List.of(problem));
    }

    /** A problem leads to no thing that may not be seen, and names none. */
    private static List<Problem> seen(List<Problem> problems, Sight sight) {
        List<String> unseen = sight.unseen(problems.stream()
                .flatMap(problem -> problem.entities().stream())
                .toList());
        return unseen.isEmpty()
                ? problems
                : problems.stream()
                        .map(problem -> Collections.disjoint(problem.entities(), unseen)
                                ? problem
                                : problem.seen(problem.entities().stream()
                                        .filter(id -> !unseen.contains(id))
                                        .toList()))
                        .toList();
    }

    private Payload payload(Call call, AsOf asOf, Scope scope, Writing writing, Result result, List<Problem> problems) {
        boolean refused = problems.stream().anyMatch(Problem::refuses);
        boolean stale = problems.stream().anyMatch(problem -> problem.code().equals("STALE"));
        Map<String, Object> shown = new HashMap<>();
        if (!refused || stale) {
            shown.putAll(questions.things(call.selection(), result.one(), result.many(), asOf, scope, writing));
        }
        return new Payload(shown, seen(problems, new Sight(questions, scope, asOf, writing)), messages);
    }

    /** What a decision was named, for a group of calls. */
    static @Nullable Object shared(Call call) {
        return Terms.shared(call.input());
    }
}
