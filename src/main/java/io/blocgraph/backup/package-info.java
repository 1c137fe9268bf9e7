/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Backups of the embedded database and of the attached files: made while the application runs, checked, and restored. */
@NullMarked
package io.blocgraph.backup;

import org.jspecify.annotations.NullMarked;
