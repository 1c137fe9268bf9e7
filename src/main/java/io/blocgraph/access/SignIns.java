package io.blocgraph.access;

import io.blocgraph.graph.Graph;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The sign-ins that hold at the moment, in whichever browser and through whichever instance: what is not there is over. */
@Component
public class SignIns {

    private static final String OPEN = """
            MATCH (a:Account {id: $account}) WHERE NOT a.disabled
            SET a.usedAt = $now
            CREATE (a)-[:SIGNED_IN]->(:SignIn {id: $id, at: $now, lastUsedAt: $now, address: $address, agent: $agent})""";

    private static final String LIST = """
            MATCH (a:Account {id: $account})-[:SIGNED_IN]->(s:SignIn)
            RETURN s.id AS id, s.at AS at, s.lastUsedAt AS usedAt, s.address AS address, s.agent AS agent
            ORDER BY s.at DESC""";

    /** What the provider has vouched for before is worth nothing any more either. */
    private static final String END_ALL = """
            MATCH (a:Account {id: $account}) SET a.signedOutAt = $now
            WITH a MATCH (a)-[:SIGNED_IN]->(s:SignIn) WHERE s.id <> $but DETACH DELETE s""";

    private final Graph graph;
    private final Standings standings;
    private final Access access;
    private final AccessLog log;
    private final AccessSettings settings;
    private final Clock clock;

    SignIns(Graph graph, Standings standings, Access access, AccessLog log, AccessSettings settings, Clock clock) {
        this.graph = graph;
        this.standings = standings;
        this.access = access;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A sign-in that holds.
     *
     * @param id its id
     * @param at since when
     * @param usedAt when it was last used, to the minute
     * @param address from which address
     * @param agent what the browser says that it is
     * @param current whether it is the one through which is asked
     */
    public record SignIn(String id, Instant at, Instant usedAt, String address, String agent, boolean current) {}

    /** Begins one for an account that has shown who it is. */
    SignedIn open(String account, String name) {
        String id = "sign-in-" + UUID.randomUUID();
        ZonedDateTime now = ZonedDateTime.now(clock);
        graph.write(
                OPEN,
                Map.of("account", account, "id", id, "now", now, "address", Caller.address(), "agent", Caller.agent()));
        log.append(AccessLog.What.SIGNED_IN, account, name, Caller.address(), "");
        return new SignedIn(new Proof.OfSignIn(id), account, name);
    }

    /**
     * The sign-ins of who asks.
     *
     * @return those that hold, the latest first
     */
    public List<SignIn> mine() {
        SignedIn me = access.signedIn().orElseThrow(() -> new AccessRefused("UNAUTHORIZED", ""));
        return graph.read(LIST, Map.of("account", me.account())).stream()
                .map(row -> new SignIn(
                        (String) row.get("id"),
                        instant(row.get("at")),
                        instant(row.get("usedAt")),
                        (String) row.get("address"),
                        (String) row.get("agent"),
                        me.proof().equals(new Proof.OfSignIn((String) row.get("id")))))
                .toList();
    }

    private static Instant instant(Object at) {
        return ((ZonedDateTime) at).toInstant();
    }

    /**
     * Ends a sign-in of who asks.
     *
     * @param id its id; one of somebody else is passed over
     */
    public void end(String id) {
        SignedIn me = access.signedIn().orElseThrow(() -> new AccessRefused("UNAUTHORIZED", ""));
        graph.write(
                "MATCH (:Account {id: $account})-[:SIGNED_IN]->(s:SignIn {id: $id}) DETACH DELETE s",
                Map.of("account", me.account(), "id", id));
        standings.forget();
    }

    /**
     * Ends a sign-in because its session is over.
     *
     * @param signedIn whose
     */
    public void over(SignedIn signedIn) {
        if (signedIn.proof() instanceof Proof.OfSignIn(String id)) {
            graph.write("MATCH (s:SignIn {id: $id}) DETACH DELETE s", Map.of("id", id));
            standings.forget();
        }
    }

    /** Ends all sign-ins of who asks, but the one through which is asked. */
    public void endOthers() {
        SignedIn me = access.signedIn().orElseThrow(() -> new AccessRefused("UNAUTHORIZED", ""));
        String but = me.proof() instanceof Proof.OfSignIn(String id) ? id : "";
        endAll(me.account(), but);
    }

    /** Ends all sign-ins of an account, but one. */
    void endAll(String account, String but) {
        graph.write(END_ALL, Map.of("account", account, "but", but, "now", ZonedDateTime.now(clock)));
        log.append(AccessLog.What.SIGNED_OUT, account, "");
        standings.forget();
    }

    /** Takes away what is older than it may be, and failures that are long past. */
    @Scheduled(cron = "0 17 * * * *")
    void clear() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        graph.write(
                "MATCH (s:SignIn) WHERE s.at <= $before DETACH DELETE s",
                Map.of("before", now.minus(settings.session())));
        graph.write("MATCH (f:Attempts) WHERE f.lastAt <= $before DELETE f", Map.of("before", now.minusHours(1)));
    }
}
