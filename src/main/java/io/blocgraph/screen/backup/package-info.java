/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The screen of backups. */
@NullMarked
package io.blocgraph.screen.backup;

import org.jspecify.annotations.NullMarked;
