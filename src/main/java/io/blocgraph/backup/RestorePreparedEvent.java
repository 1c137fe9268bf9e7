/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.backup;

/**
 * Published when a backup lies ready to take the place of the database: the application is to start anew.
 *
 * @param backup the backup
 */
public record RestorePreparedEvent(Backup backup) {}
