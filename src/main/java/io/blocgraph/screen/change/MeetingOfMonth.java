/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of the meeting of a cell in a month.
 *
 * @param unit the id of the cell
 * @param name its name
 * @param isRecorded whether anything is
 * @param heldOn the day; null if none was held, or none is recorded
 * @param present how many were present; null if that is not known
 * @param required how many should have been; null if that is not known
 * @param topics the topics; null if they are not known
 */
public record MeetingOfMonth(
        String unit,
        String name,
        boolean isRecorded,
        @Nullable LocalDate heldOn,
        @Nullable Integer present,
        @Nullable Integer required,
        @Nullable String topics) {}
