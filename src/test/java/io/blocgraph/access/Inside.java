package io.blocgraph.access;

import io.blocgraph.fixture.FileSet;
import io.blocgraph.fixture.World;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in a subtree, by the files from which a graph was loaded, and what came to it afterwards. */
final class Inside {

    private final FileSet files;
    private final Set<String> ids = new HashSet<>();

    Inside(FileSet files, String root) {
        this.files = files;
        ids.add(root);
        int before;
        do {
            before = ids.size();
            add("units.csv", row -> has(row, "parent_id") || has(row, "cluster_id"));
        } while (ids.size() > before);
        Set<String> units = Set.copyOf(ids);
        add("members.csv", row -> has(row, "cell_id"));
        rows("memberships.csv").stream()
                .filter(row -> has(row, "cell_id"))
                .forEach(row -> ids.add(row.get("member_id")));
        add("assignments.csv", row -> has(row, "unit_id") || has(row, "member_id"));
        add("committees.csv", row -> units.contains(row.get("unit_id")));
    }

    /** Adds what has no id in the files: rows of {@code id} and of the ids of {@code of}, one of which must lie inside. */
    Inside with(World world, String cypher) {
        world.read(cypher).stream()
                .filter(row -> ((List<?>) row.get("of")).stream().anyMatch(ids::contains))
                .toList()
                .forEach(row -> ids.add((String) row.get("id")));
        return this;
    }

    boolean holds(String id) {
        return ids.contains(id);
    }

    /** The ids of units and members outside by their names. */
    Map<String, String> namesOutside() {
        return Stream.of(
                        rows("units.csv").stream()
                                .map(row -> Map.entry(row.get("name"), row.get("id")))
                                .toList(),
                        rows("members.csv").stream()
                                .map(row -> Map.entry(row.get("full_name"), row.get("id")))
                                .toList())
                .flatMap(List::stream)
                .filter(named -> !holds(named.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean has(Map<String, String> row, String column) {
        return ids.contains(row.get(column));
    }

    private void add(String file, Predicate<Map<String, String>> which) {
        rows(file).stream().filter(which).map(row -> row.get("id")).forEach(ids::add);
    }

    private List<Map<String, String>> rows(String file) {
        List<String> lines = files.text(file).lines().toList();
        String[] columns = lines.getFirst().split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] values = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    Arrays.stream(columns).forEach(column -> row.put(column, values[row.size()]));
                    return row;
                })
                .toList();
    }
}
