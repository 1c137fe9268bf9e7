/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/**
 * A file attached to a record or a decision.
 *
 * @param id its id
 * @param name its name
 * @param mediaType its kind
 * @param size its length in bytes
 * @param addedOn the day on which it was attached
 * @param address the path under which it is served
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AttachedFile(String id, String name, String mediaType, int size, LocalDate addedOn, String address) {}
