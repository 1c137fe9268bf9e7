package io.blocgraph.screen.explorer;

import io.blocgraph.access.CurrentAccount;
import io.blocgraph.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Views that people have kept under a name, each for themselves. */
@Component
class SavedViews {

    /** The longest name that is kept. */
    static final int MAX_NAME_LENGTH = 120;

    private final Graph graph;
    private final CurrentAccount currentAccount;

    SavedViews(Graph graph, CurrentAccount currentAccount) {
        this.graph = graph;
        this.currentAccount = currentAccount;
    }

    /** A view that is kept: its address begins with {@code explorer}. */
    record SavedView(String id, String name, String address) {}

    /** The views of who asks, by name. */
    List<SavedView> all() {
        return graph.read("""
                        MATCH (view:SavedView {account: $account})
                        WHERE view.name IS NOT NULL
                        RETURN view.id AS id, view.name AS name, view.address AS address
                        ORDER BY toLower(view.name)
                        """, Map.of("account", currentAccount.accountId())).stream()
                .map(it -> new SavedView((String) it.get("id"), (String) it.get("name"), (String) it.get("address")))
                .toList();
    }

    /** Keeps an address under a name; one of that name is replaced. */
    void save(String name, String address) {
        graph.write(
                """
                MERGE (view:SavedView {account: $account, name: $name})
                ON CREATE SET view.id = $id
                SET view.address = $address
                """,
                Map.of(
                        "account",
                        currentAccount.accountId(),
                        "name",
                        name,
                        "address",
                        address,
                        "id",
                        UUID.randomUUID().toString()));
    }

    /**
     * Gives a view another name.
     *
     * @return whether no other view of theirs bears that name
     */
    boolean rename(String id, String name) {
        return !graph.write("""
                MATCH (view:SavedView {id: $id, account: $account})
                WHERE NOT EXISTS { MATCH (other:SavedView {account: $account, name: $name}) WHERE other.id <> $id }
                SET view.name = $name
                RETURN view.id AS id
                """, Map.of("account", currentAccount.accountId(), "id", id, "name", name))
                .isEmpty();
    }

    /** Forgets a view. */
    void delete(String id) {
        graph.write(
                "MATCH (view:SavedView {id: $id, account: $account}) DELETE view",
                Map.of("account", currentAccount.accountId(), "id", id));
    }
}
