/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Imports lists: recognizes what they hold, shows what they would change, and changes it. */
@NullMarked
package io.blocgraph.importer;

import org.jspecify.annotations.NullMarked;
