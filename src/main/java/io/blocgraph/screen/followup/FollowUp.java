/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.UI;
import io.blocgraph.screen.change.DraftedPoint;
import io.blocgraph.screen.change.FollowUpTarget;
import io.blocgraph.screen.common.Headings;
import io.blocgraph.screen.common.MemberRef;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UnitRef;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of following up in a list. What only some kinds have is null for the others. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FollowUp(
        String id,
        @Nullable String code,
        String kind,
        @Nullable String title,
        @Nullable String excerpt,
        String state,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate dueOn,
        LocalDate recordedOn,
        boolean overdue,
        int version,
        UnitRef unit,
        @Nullable Subject subject,
        @Nullable MemberRef responsible,
        @Nullable String severity,
        @Nullable String mode,
        @Nullable Integer year,
        @Nullable Double planned,
        @Nullable Double actual,
        @Nullable String measureUnit,
        @Nullable LocalDate month,
        @Nullable Integer present,
        @Nullable Integer required,
        @Nullable String quality,
        @Nullable String measure,
        @Nullable List<PartState> partStates,
        @Nullable List<FollowUp> parts) {

    /** The member whom a record concerns; without values if it concerns a unit. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(@Nullable String code, @Nullable String fullName) {}

    /** The state of a point of a resolution, or of a finding of an inspection. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartState(String state) {}

    /** {@return the point of a drafted resolution that this is} */
    DraftedPoint toDraftedPoint() {
        return new DraftedPoint(name(), responsible == null ? null : responsible.toOption(), dueOn, measure);
    }

    /** {@return the title, or else the beginning of the text; null if it has neither} */
    @Nullable
    String heading() {
        return Headings.of(title, excerpt);
    }

    /** {@return the heading, or the name of the kind if it has none} */
    String name() {
        return Objects.requireNonNullElseGet(heading(), this::kindName);
    }

    /** {@return the name of the kind; inspection and supervision are told apart} */
    String kindName() {
        return Texts.translate(mode == null ? "followup.kind." + kind : "followup.mode." + mode);
    }

    /** {@return the day on which it is to be looked at next, or was held} */
    Optional<LocalDate> day() {
        return Stream.of(heldOn, dueOn, plannedOn, month)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** {@return the days in words} */
    String dayText() {
        if (heldOn != null) {
            return Texts.translate(
                    kind.equals("RESOLUTION") ? "followup.issued" : "followup.held", Texts.formatDate(heldOn));
        }
        if (dueOn != null) {
            return Texts.translate("followup.due", Texts.formatDate(dueOn));
        }
        if (plannedOn != null) {
            return Texts.translate("followup.planned", Texts.formatDate(plannedOn));
        }
        if (List.of("DEVELOPMENT", "FEEDBACK").contains(kind)) {
            return Texts.translate("followup.raised", Texts.formatDate(recordedOn));
        }
        return month == null
                ? ""
                : Texts.translate(
                        "followup.month",
                        String.format("%02d", month.getMonthValue()),
                        String.valueOf(month.getYear()));
    }

    /** {@return the figures of the kinds that have some; empty for the others} */
    String figures() {
        return switch (kind) {
            case "TARGET" ->
                Texts.translate(
                        "followup.figures.target",
                        number(actual),
                        number(planned),
                        measureUnit == null ? "" : measureUnit);
            case "MEETING" ->
                Stream.of(
                                present == null || required == null
                                        ? ""
                                        : Texts.translate("followup.figures.meeting", present, required),
                                quality == null ? "" : Texts.translate("followup.quality." + quality))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" · "));
            case "RESOLUTION", "INSPECTION" ->
                partCount() == 0
                        ? ""
                        : Texts.translate("followup.figures.parts." + kind, closedPartCount(), partCount());
            default -> "";
        };
    }

    /** {@return how many points or findings it has} */
    int partCount() {
        return partStates == null ? 0 : partStates.size();
    }

    /** {@return how many of its points are reviewed, or how many of its findings are remedied} */
    int closedPartCount() {
        return partStates == null
                ? 0
                : (int) partStates.stream()
                        .filter(it -> !List.of("OPEN", "DRAFT").contains(it.state()))
                        .count();
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? "–"
                : NumberFormat.getInstance(UI.getCurrent().getLocale()).format(value);
    }

    FollowUpTarget toTarget(FollowUpDetails details) {
        return new FollowUpTarget(
                id,
                version,
                kind,
                name(),
                title,
                code,
                plannedOn,
                heldOn,
                dueOn,
                details.content(),
                details.conclusion());
    }
}
