/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Anchor;
import io.blocgraph.screen.common.PageLink;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A link to the diagram as a file, at the address that scripts also use. */
class ExportLink extends Anchor {

    /**
     * Creates a link.
     *
     * @param location the location
     * @param unit the code of the root unit
     * @param kind {@code svg}, {@code png}, or {@code pdf-} followed by a page size
     * @param language the language of the file
     * @param text the text of the link
     */
    ExportLink(ExplorerLocation location, String unit, String kind, Locale language, String text) {
        var parts = kind.split("-");
        var values =
                new TreeMap<>(ExplorerParameters.write(location.withTable(false).withSelection(List.of())));
        values.put("lang", language.getLanguage());
        if (parts.length > 1) {
            values.put("paper", parts[1]);
        }
        setHref("explorer/%s.%s?%s".formatted(PageLink.encode(unit), parts[0], ExplorerParameters.toQuery(values)));
        setText(text);
        getElement().setAttribute("download", true).setAttribute("router-ignore", true);
    }
}
