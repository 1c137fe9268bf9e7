package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.FormFields.translate;

import io.blocgraph.screen.common.Option;
import io.blocgraph.screen.common.OptionLookup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the forms of units. */
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

    private final ChangeDialogs dialogs;
    private final OptionLookup options;

    UnitForms(ChangeDialogs dialogs) {
        this.dialogs = dialogs;
        this.options = dialogs.options();
    }

    /** Tells whether the signed-in account may change some unit. */
    public boolean canEdit() {
        return dialogs.canEdit();
    }

    /** Tells whether the signed-in account may change everything, and so what is at the top. */
    public boolean canEditEverything() {
        return dialogs.canEditEverything();
    }

    /** Tells whether the signed-in account may change a unit. */
    public boolean canEdit(String unit) {
        return dialogs.canEdit(unit);
    }

    /** Returns the kinds that may be created under a unit; without one, at the top. */
    public List<String> childKinds(@Nullable ChangeTarget parent) {
        var kinds = options.childKinds(parent == null ? null : parent.kind());
        return parent != null && parent.kind().equals("CLUSTER") ? List.of("ORGANIZATION") : kinds;
    }

    /**
     * Creates a unit.
     *
     * @param kind its kind
     * @param parent under what; null for one at the top
     * @param bloc of an organization that is begun from a cluster: the bloc; else null
     */
    public void create(String kind, @Nullable ChangeTarget parent, @Nullable String bloc) {
        var fixed = new HashMap<String, Object>(Map.of("kind", kind));
        if (parent != null && bloc != null) {
            fixed.put("cluster", parent.id());
            fixed.put("parent", bloc);
        } else if (parent != null) {
            fixed.put("parent", parent.id());
        }
        var draft = ChangeForm.of(translate("action.createUnit." + kind), "createUnit", fixed)
                .field(FormFields.text("code", "").required())
                .field(FormFields.text("name", "").required());
        if (kind.equals("ORGANIZATION")) {
            draft.field(FormFields.select("form", "form.", FORMS, "CELL").required())
                    .field(FormFields.select("sector", "sector.", SECTORS, null));
            if (bloc == null && parent != null) {
                draft.field(
                        FormFields.select("cluster", it -> options.units(List.of("CLUSTER"), parent.id(), it), null));
            }
        }
        dialogs.open(draft);
    }

    /** Changes the name, code, form or sector. */
    public void update(ChangeTarget unit) {
        var shown = unit.currentValues();
        var draft = ChangeForm.of(title("updateUnit", unit), "updateUnit", Map.of("id", unit.id()))
                .version(unit.version())
                .field(FormFields.text("name", unit.name()).required().onlyIfChanged())
                .field(FormFields.text("code", unit.code()).required().onlyIfChanged());
        if (unit.kind().equals("ORGANIZATION")) {
            draft.field(FormFields.select("form", "form.", FORMS, shown.get("form"))
                            .onlyIfChanged())
                    .field(FormFields.select("sector", "sector.", SECTORS, shown.get("sector"))
                            .onlyIfChanged());
        }
        var established = Optional.ofNullable(shown.get("establishedOn")).map(LocalDate::parse);
        dialogs.open(draft.field(FormFields.date("establishedOn", dialogs.today(), established.orElse(null))
                .onlyIfChanged()));
    }

    /**
     * Moves units to another parent unit.
     *
     * @param units what moves, all of one kind
     * @param parent the new superior that was pointed at; null if it is still to be chosen
     * @param cluster the cluster of that superior that was pointed at; null if none was
     */
    public void move(List<ChangeTarget> units, @Nullable Option parent, @Nullable Option cluster) {
        var kind = units.getFirst().kind();
        var kinds = options.parentKinds(kind);
        var draft = ChangeForm.batch(title("moveUnit", units), "moveUnit", ids(units))
                .version(units.getFirst().version())
                .field(FormFields.select("parent", it -> options.units(kinds, null, it), parent)
                        .required());
        if (kind.equals("ORGANIZATION")) {
            var bloc = parent == null ? null : parent.id();
            draft.field(FormFields.select("cluster", it -> options.units(List.of("CLUSTER"), bloc, it), cluster));
        }
        dialogs.open(draft);
    }

    /**
     * Places organizations in a cluster.
     *
     * @param organizations which
     * @param bloc the bloc among whose clusters to choose; null for any
     * @param cluster the cluster that was pointed at; null if it is still to be chosen
     */
    public void placeInCluster(List<ChangeTarget> organizations, @Nullable String bloc, @Nullable Option cluster) {
        dialogs.open(ChangeForm.of(
                        title("placeInCluster", organizations),
                        "placeInCluster",
                        Map.of(
                                "organizations",
                                organizations.stream().map(ChangeTarget::id).toList()))
                .field(FormFields.select("cluster", it -> options.units(List.of("CLUSTER"), bloc, it), cluster)
                        .required()));
    }

    /** Takes organizations out of their cluster. */
    public void removeFromCluster(List<ChangeTarget> organizations) {
        dialogs.open(ChangeForm.of(
                title("takeOut", organizations),
                "placeInCluster",
                Map.of(
                        "organizations",
                        organizations.stream().map(ChangeTarget::id).toList())));
    }

    /** Merges others into a unit. */
    public void merge(ChangeTarget into, @Nullable String within, List<ChangeTarget> others) {
        dialogs.open(ChangeForm.of(title("mergeUnits", into), "mergeUnits", Map.of("into", into.id()))
                .version(into.version())
                .field(FormFields.multiSelect(
                                "mergedUnits",
                                it -> options.units(List.of(into.kind()), within, it).stream()
                                        .filter(other -> !other.id().equals(into.id()))
                                        .toList(),
                                others.stream().map(ChangeTarget::toOption).toList())
                        .named("units")
                        .required()));
    }

    /** Splits a unit into several. */
    public void split(ChangeTarget unit) {
        var parts = new SplitPartsField(unit, options);
        dialogs.open(ChangeForm.of(title("splitUnit", unit), "splitUnit", Map.of("id", unit.id()))
                .wide()
                .version(unit.version())
                .field(new FormField<>(
                                "into",
                                parts,
                                it -> it,
                                it -> it.stream()
                                        .map(part -> String.valueOf(part.get("name")))
                                        .collect(Collectors.joining(", ")))
                        .required()));
    }

    /** Dissolves units; what is under them goes elsewhere. */
    public void dissolve(List<ChangeTarget> units) {
        var kind = units.getFirst().kind();
        var draft = ChangeForm.batch(title("dissolveUnit", units), "dissolveUnit", ids(units))
                .version(units.getFirst().version());
        if (!kind.equals("GROUP")) {
            draft.field(FormFields.select("unitsTo", it -> others(units, List.of(kind), it), null))
                    .field(FormFields.select(
                            "membersTo", it -> others(units, List.of("CELL", "ORGANIZATION"), it), null));
        }
        dialogs.open(draft);
    }

    private List<Option> others(List<ChangeTarget> units, List<String> kinds, String text) {
        return options.units(kinds, null, text).stream()
                .filter(it -> units.stream().noneMatch(unit -> unit.id().equals(it.id())))
                .toList();
    }

    private static List<Map<String, Object>> ids(List<ChangeTarget> units) {
        return units.stream().map(it -> Map.<String, Object>of("id", it.id())).toList();
    }

    private static String title(String mutation, ChangeTarget unit) {
        return title(mutation, List.of(unit));
    }

    static String title(String mutation, List<ChangeTarget> things) {
        return things.size() == 1
                ? translate("action." + mutation + ".of", things.getFirst().name())
                : translate("action." + mutation + ".many", things.size());
    }
}
