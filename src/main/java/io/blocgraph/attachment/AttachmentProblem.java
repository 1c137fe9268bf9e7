/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import io.blocgraph.history.ProblemCode;

/** The problems of attached files. The message key is {@code problem.} followed by the name. */
enum AttachmentProblem implements ProblemCode {
    /** The file is larger than allowed. */
    FILE_TOO_LARGE,
    /** The file is empty. */
    FILE_EMPTY,
    /** The file is of a kind that is not taken, whatever its name says. */
    FILE_KIND,
    /** The account uploaded nothing under this id, or too long ago. */
    UPLOAD_UNKNOWN
}
