package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that can be done to units. */
@Component
public class UnitForms {

    static final List<String> FORMS = List.of("COMMITTEE", "CELL");
    static final List<String> SECTORS = List.of(
            "STATE_OWNED",
            "EQUITIZED",
            "PRIVATE",
            "FOREIGN_INVESTED",
            "STATE_AGENCY",
            "PUBLIC_SERVICE",
            "MASS_ORGANIZATION",
            "SCHOOL");

    private final Dialogs dialogs;
    private final Choices choices;

    UnitForms(Dialogs dialogs) {
        this.dialogs = dialogs;
        this.choices = dialogs.choices();
    }

    /** Whether they are of use to who asks, who may change some unit. */
    public boolean offered() {
        return dialogs.offered();
    }

    /** Whether who asks may change all there is, and so what stands at the top. */
    public boolean offersAll() {
        return dialogs.offersAll();
    }

    /** Whether they are of use to who asks, who may change a unit. */
    public boolean offered(String unit) {
        return dialogs.offered(unit);
    }

    /** The kinds that may be created under a unit; at the top if there is none. */
    public List<String> kindsUnder(@Nullable Target parent) {
        var kinds = choices.kindsUnder(parent == null ? null : parent.kind());
        return parent != null && parent.kind().equals("CLUSTER") ? List.of("ORGANIZATION") : kinds;
    }

    /**
     * A new unit.
     *
     * @param kind its kind
     * @param parent under what; null for one at the top
     * @param bloc of an organization that is begun from a cluster: the bloc; else null
     */
    public void create(String kind, @Nullable Target parent, @Nullable String bloc) {
        var fixed = new HashMap<String, Object>(Map.of("kind", kind));
        if (parent != null && bloc != null) {
            fixed.put("cluster", parent.id());
            fixed.put("parent", bloc);
        } else if (parent != null) {
            fixed.put("parent", parent.id());
        }
        var draft = Draft.of(say("action.createUnit." + kind), "createUnit", fixed)
                .entry(Entries.text("code", "").required())
                .entry(Entries.text("name", "").required());
        if (kind.equals("ORGANIZATION")) {
            draft.entry(Entries.one("form", "form.", FORMS, "CELL").required())
                    .entry(Entries.one("sector", "sector.", SECTORS, null));
            if (bloc == null && parent != null) {
                draft.entry(Entries.one("cluster", it -> choices.units(List.of("CLUSTER"), parent.id(), it), null));
            }
        }
        dialogs.open(draft);
    }

    /** Another name, code, form or sector. */
    public void update(Target unit) {
        var shown = unit.shown();
        var draft = Draft.of(title("updateUnit", unit), "updateUnit", Map.of("id", unit.id()))
                .version(unit.version())
                .entry(Entries.text("name", unit.name()).required().onlyIfChanged())
                .entry(Entries.text("code", unit.code()).required().onlyIfChanged());
        if (unit.kind().equals("ORGANIZATION")) {
            draft.entry(Entries.one("form", "form.", FORMS, shown.get("form")).onlyIfChanged())
                    .entry(Entries.one("sector", "sector.", SECTORS, shown.get("sector"))
                            .onlyIfChanged());
        }
        var established = Optional.ofNullable(shown.get("establishedOn")).map(LocalDate::parse);
        dialogs.open(draft.entry(Entries.day("establishedOn", dialogs.today(), established.orElse(null))
                .onlyIfChanged()));
    }

    /**
     * Another superior.
     *
     * @param units what moves, all of one kind
     * @param parent the new superior that was pointed at; null if it is still to be chosen
     * @param cluster the cluster of that superior that was pointed at; null if none was
     */
    public void move(List<Target> units, @Nullable Choice parent, @Nullable Choice cluster) {
        var kind = units.getFirst().kind();
        var kinds = choices.kindsAbove(kind);
        var draft = Draft.each(title("moveUnit", units), "moveUnit", ids(units))
                .version(units.getFirst().version())
                .entry(Entries.one("parent", it -> choices.units(kinds, null, it), parent)
                        .required());
        if (kind.equals("ORGANIZATION")) {
            var bloc = parent == null ? null : parent.id();
            draft.entry(Entries.one("cluster", it -> choices.units(List.of("CLUSTER"), bloc, it), cluster));
        }
        dialogs.open(draft);
    }

    /**
     * Organizations into a cluster.
     *
     * @param organizations which
     * @param bloc the bloc among whose clusters to choose; null for any
     * @param cluster the cluster that was pointed at; null if it is still to be chosen
     */
    public void place(List<Target> organizations, @Nullable String bloc, @Nullable Choice cluster) {
        dialogs.open(Draft.of(
                        title("placeInCluster", organizations),
                        "placeInCluster",
                        Map.of(
                                "organizations",
                                organizations.stream().map(Target::id).toList()))
                .entry(Entries.one("cluster", it -> choices.units(List.of("CLUSTER"), bloc, it), cluster)
                        .required()));
    }

    /** Organizations out of their cluster. */
    public void takeOut(List<Target> organizations) {
        dialogs.open(Draft.of(
                title("takeOut", organizations),
                "placeInCluster",
                Map.of("organizations", organizations.stream().map(Target::id).toList())));
    }

    /** Others into this one. */
    public void merge(Target into, @Nullable String within, List<Target> others) {
        dialogs.open(Draft.of(title("mergeUnits", into), "mergeUnits", Map.of("into", into.id()))
                .version(into.version())
                .entry(Entries.many(
                                "mergedUnits",
                                it -> choices.units(List.of(into.kind()), within, it).stream()
                                        .filter(other -> !other.id().equals(into.id()))
                                        .toList(),
                                others.stream().map(Target::choice).toList())
                        .as("units")
                        .required()));
    }

    /** One becomes several. */
    public void split(Target unit) {
        var parts = new PartsField(unit, choices);
        dialogs.open(Draft.of(title("splitUnit", unit), "splitUnit", Map.of("id", unit.id()))
                .wide()
                .version(unit.version())
                .entry(new Entry<>(
                                "into",
                                parts,
                                it -> it,
                                it -> it.stream()
                                        .map(part -> String.valueOf(part.get("name")))
                                        .collect(Collectors.joining(", ")))
                        .required()));
    }

    /** They cease to be; what hangs under them goes elsewhere. */
    public void dissolve(List<Target> units) {
        var kind = units.getFirst().kind();
        var draft = Draft.each(title("dissolveUnit", units), "dissolveUnit", ids(units))
                .version(units.getFirst().version());
        if (!kind.equals("GROUP")) {
            draft.entry(Entries.one("unitsTo", it -> others(units, List.of(kind), it), null))
                    .entry(Entries.one("membersTo", it -> others(units, List.of("CELL", "ORGANIZATION"), it), null));
        }
        dialogs.open(draft);
    }

    private List<Choice> others(List<Target> units, List<String> kinds, String text) {
        return choices.units(kinds, null, text).stream()
                .filter(it -> units.stream().noneMatch(unit -> unit.id().equals(it.id())))
                .toList();
    }

    private static List<Map<String, Object>> ids(List<Target> units) {
        return units.stream().map(it -> Map.<String, Object>of("id", it.id())).toList();
    }

    private static String title(String mutation, Target unit) {
        return title(mutation, List.of(unit));
    }

    static String title(String mutation, List<Target> things) {
        return things.size() == 1
                ? say("action." + mutation + ".of", things.getFirst().name())
                : say("action." + mutation + ".many", things.size());
    }
}
