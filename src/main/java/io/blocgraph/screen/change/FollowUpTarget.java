/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The record of following up that a form changes, as shown on the screen that opens the form.
 *
 * @param id its id
 * @param version the version shown
 * @param kind its kind
 * @param name its title, or the name of its kind
 * @param title its title; null if it has none
 * @param code its number; null if it has none
 * @param plannedOn the day for which it is planned; null if none
 * @param heldOn the day on which it was held; null if it was not
 * @param dueOn the day on which it is due; null if none
 * @param content its text; null if it has none
 * @param conclusion its conclusion; null if it has none
 */
public record FollowUpTarget(
        String id,
        int version,
        String kind,
        String name,
        @Nullable String title,
        @Nullable String code,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate dueOn,
        @Nullable String content,
        @Nullable String conclusion) {}
