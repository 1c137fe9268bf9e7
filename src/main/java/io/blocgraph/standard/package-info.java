/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The hierarchy and its people in open standards: the W3C Organization Ontology and Popolo. */
@NullMarked
package io.blocgraph.standard;

import org.jspecify.annotations.NullMarked;
