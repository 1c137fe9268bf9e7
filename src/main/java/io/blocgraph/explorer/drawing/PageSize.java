/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The size of a sheet in landscape orientation. */
public enum PageSize {
    /** 297 by 210 mm. */
    A4(PDRectangle.A4),
    /** 420 by 297 mm. */
    A3(PDRectangle.A3);

    private final PDRectangle upright;

    PageSize(PDRectangle upright) {
        this.upright = upright;
    }

    /** {@return the width in points} */
    float width() {
        return upright.getHeight();
    }

    /** {@return the height in points} */
    float height() {
        return upright.getWidth();
    }
}
