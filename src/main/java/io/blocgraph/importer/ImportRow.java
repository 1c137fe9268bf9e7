/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer;

import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.history.Problem;
import io.blocgraph.history.ProblemCode;
import io.blocgraph.importer.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a list: its values, and what the import does with it. */
public final class ImportRow {

    private final int number;
    private final Sheet sheet;
    private final String nameField;
    private final Map<String, CellValue> values;
    private final @Nullable Boolean samePerson;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<FieldChange> changes = new ArrayList<>();
    private final Set<String> units = new LinkedHashSet<>();
    private @Nullable String entity;
    private boolean created;

    ImportRow(int number, Sheet sheet, String nameField, Map<String, CellValue> values, @Nullable Boolean samePerson) {
        this.number = number;
        this.sheet = sheet;
        this.nameField = nameField;
        this.values = values;
        this.samePerson = samePerson;
    }

    /** {@return the number of the row in its sheet, from 1} */
    public int number() {
        return number;
    }

    /** {@return the text that says what the row is about, such as the name of a member; empty if there is none} */
    String name() {
        CellValue cell = values.get(nameField);
        return cell == null ? "" : cell.text();
    }

    /** {@return whether the user has confirmed that the row is about the person whom it was matched with by name} */
    public boolean isConfirmed() {
        return Boolean.TRUE.equals(samePerson);
    }

    /** {@return whether the user has said that the row is about somebody else of the same name} */
    public boolean isOther() {
        return Boolean.FALSE.equals(samePerson);
    }

    /**
     * Applies a step to the row. If it is rejected, the row is refused.
     *
     * @param step the step
     */
    public void attempt(Runnable step) {
        try {
            step.run();
        } catch (MutationRejectedException rejection) {
            add(rejection.problem());
        }
    }

    /** {@return the values by the name of the field} */
    public Map<String, CellValue> values() {
        return Collections.unmodifiableMap(values);
    }

    /**
     * Returns the text of a field.
     *
     * @param field the name of the field
     * @return the text as it is stored; empty if the list has no such column or the cell is empty
     */
    public Optional<String> text(String field) {
        CellValue cell = values.get(field);
        return cell != null && cell.value() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * Returns the date in a field.
     *
     * @param field the name of the field
     * @return the date; null if the list has no such column, or the cell is empty or no date
     */
    public @Nullable LocalDate day(String field) {
        CellValue cell = values.get(field);
        return cell != null && cell.value() instanceof LocalDate day ? day : null;
    }

    /**
     * Returns the whole number in a field: a count or a year.
     *
     * @param field the name of the field
     * @return the number; null if the list has no such column, or the cell is empty or no number
     */
    public @Nullable Integer count(String field) {
        CellValue cell = values.get(field);
        return cell != null && cell.value() instanceof Integer count ? count : null;
    }

    /**
     * Returns the figure in a field.
     *
     * @param field the name of the field
     * @return the figure; null if the list has no such column, or the cell is empty or no number
     */
    public @Nullable Double figure(String field) {
        CellValue cell = values.get(field);
        return cell != null && cell.value() instanceof Double figure ? figure : null;
    }

    /**
     * Sets a value that the row implies.
     *
     * @param field the name of the field
     * @param value the value
     */
    public void imply(String field, Object value) {
        values.putIfAbsent(field, new CellValue(CellValue.NO_COLUMN, "", value));
    }

    /**
     * Refuses the row.
     *
     * @param code what is wrong
     * @param field the field at fault
     * @param arguments the arguments of the message {@code problem.CODE}
     */
    public void refuse(ProblemCode code, String field, Object... arguments) {
        add(Problem.error(code, field, arguments));
    }

    /**
     * Adds what should be looked at.
     *
     * @param code what it is
     * @param field the field
     * @param arguments the arguments of the message {@code problem.CODE}
     */
    public void warn(ProblemCode code, String field, Object... arguments) {
        add(Problem.warningAt(field, code, arguments));
    }

    /**
     * Adds a problem; an error refuses the row.
     *
     * @param problem the problem
     */
    public void add(Problem problem) {
        CellValue cell = problem.field() == null ? null : values.get(problem.field());
        String address =
                cell == null || cell.column() == CellValue.NO_COLUMN ? "" : sheet.address(number, cell.column());
        problems.add(new RowProblem(problem, address, cell == null ? "" : cell.text()));
    }

    /**
     * Records what the row creates.
     *
     * @param id the id of the entity
     */
    public void create(String id) {
        entity = id;
        created = true;
    }

    /**
     * Records what the row is about.
     *
     * @param id the id of the entity that exists
     */
    public void match(String id) {
        entity = id;
    }

    /**
     * Records a unit that the row is about. The first of a list determine the issuer of a new decision.
     *
     * @param unit the id of the unit
     */
    public void about(String unit) {
        units.add(unit);
    }

    /** {@return the ids of the units that the row is about} */
    Set<String> units() {
        return Collections.unmodifiableSet(units);
    }

    /**
     * Records a value that the row changes, unless it is the same.
     *
     * @param field the name of the field
     * @param before the value before; null if there is none
     * @param after the value after; null if there is none
     * @return whether it changes
     */
    public boolean change(String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return false;
        }
        changes.add(new FieldChange(
                field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        return true;
    }

    /**
     * Returns whether a name is another one written in capitals, as titles and signatures are.
     *
     * @param name a name
     * @param listed the name in a list
     * @return whether it is
     */
    public static boolean isInCapitals(String name, String listed) {
        return !listed.equals(name) && listed.equals(name.toUpperCase(Locale.ROOT));
    }

    /** {@return the id of what the row creates or is about, or empty} */
    public Optional<String> entity() {
        return Optional.ofNullable(entity);
    }

    /** {@return the problems} */
    public List<RowProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** {@return the changed values, for a row that creates something all of them} */
    public List<FieldChange> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** {@return whether an error refuses the row} */
    public boolean isRefused() {
        return problems.stream().anyMatch(problem -> problem.problem().isError());
    }

    /** {@return what the import does with the row} */
    public Verdict verdict() {
        if (isRefused()) {
            return Verdict.REFUSED;
        }
        if (created) {
            return Verdict.NEW;
        }
        return changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED;
    }
}
