/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.followup;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** The icon of a kind of record. The name of the kind stands beside it, so that it is hidden from screen readers. */
class FollowUpIcon extends Span {

    FollowUpIcon(String kind) {
        addClassNames("followup-icon", "followup-icon-" + kind.toLowerCase(Locale.ROOT));
        getElement().setAttribute("aria-hidden", "true");
        add(icon(kind).create());
    }

    private static VaadinIcon icon(String kind) {
        return switch (kind) {
            case "VISIT" -> VaadinIcon.HANDSHAKE;
            case "DEVELOPMENT" -> VaadinIcon.EXCLAMATION_CIRCLE_O;
            case "FEEDBACK" -> VaadinIcon.COMMENT_ELLIPSIS_O;
            case "INSPECTION" -> VaadinIcon.SEARCH;
            case "FINDING" -> VaadinIcon.FLAG_O;
            case "RESOLUTION" -> VaadinIcon.FILE_TEXT_O;
            case "POINT" -> VaadinIcon.CHECK_SQUARE_O;
            case "TARGET" -> VaadinIcon.BULLSEYE;
            case "MEETING" -> VaadinIcon.COMMENTS_O;
            default -> VaadinIcon.OPEN_BOOK;
        };
    }
}
