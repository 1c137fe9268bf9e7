/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
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

/** Opens the dialogs for units. */
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

    /** {@return whether the signed-in account may edit any unit} */
    public boolean canEdit() {
        return dialogs.canEdit();
    }

    /** {@return whether the signed-in account may edit everything, including units without a parent unit} */
    public boolean canEditEverything() {
        return dialogs.canEditEverything();
    }

    /**
     * {@return whether the signed-in account may edit a unit}
     *
     * @param unit the id of the unit
     */
    public boolean canEdit(String unit) {
        return dialogs.canEdit(unit);
    }

    /**
     * {@return the codes of the kinds of units that can be created under a unit}
     *
     * @param parent the unit; null for units without a parent unit
     */
    public List<String> childKinds(@Nullable ChangeTarget parent) {
        var kinds = options.childKinds(parent == null ? null : parent.kind());
        return parent != null && parent.kind().equals("CLUSTER") ? List.of("ORGANIZATION") : kinds;
    }

    /**
     * Opens the form that creates a unit.
     *
     * @param kind the code of its kind
     * @param parent its parent unit or, for an organization in a cluster, the cluster; null for no parent unit
     * @param bloc the id of the bloc for an organization in a cluster; otherwise null
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

    /**
     * Opens the form that changes the name, code, form, sector or establishment of a unit.
     *
     * @param unit the unit
     */
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
     * Opens the form that moves units to another parent unit.
     *
     * @param units the units, at least one, all of the same kind
     * @param parent the new parent unit; null to choose one
     * @param cluster a cluster under the new parent unit; null for none
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
     * Opens the form that places organizations in a cluster.
     *
     * @param organizations the organizations
     * @param bloc the id of the bloc whose clusters are offered; null for all
     * @param cluster the cluster; null to choose one
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

    /**
     * Opens the form that removes organizations from their clusters.
     *
     * @param organizations the organizations
     */
    public void removeFromCluster(List<ChangeTarget> organizations) {
        dialogs.open(ChangeForm.of(
                title("takeOut", organizations),
                "placeInCluster",
                Map.of(
                        "organizations",
                        organizations.stream().map(ChangeTarget::id).toList())));
    }

    /**
     * Opens the form that merges other units into a unit.
     *
     * @param into the unit that continues
     * @param within the id of the unit whose units are offered; null for all
     * @param others the units selected initially
     */
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

    /**
     * Opens the form that splits a unit.
     *
     * @param unit the unit
     */
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

    /**
     * Opens the form that dissolves units and moves their units and members elsewhere.
     *
     * @param units the units, at least one, all of the same kind
     */
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
