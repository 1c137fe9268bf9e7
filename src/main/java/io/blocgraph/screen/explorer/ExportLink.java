package io.blocgraph.screen.explorer;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.web.util.UriUtils;

/** Leads to the picture as a file, by the address that scripts use too. */
class ExportLink extends Anchor {

    /**
     * A link.
     *
     * @param kind {@code svg}, {@code png}, or {@code pdf-} and a size of paper
     */
    ExportLink(ExplorerLocation location, String unit, String kind, Locale language, String text) {
        var parts = kind.split("-");
        var values =
                new TreeMap<>(ExplorerParameters.write(location.withTable(false).withSelection(List.of())));
        values.put("lang", language.getLanguage());
        if (parts.length > 1) {
            values.put("paper", parts[1]);
        }
        setHref("explorer/%s.%s?%s"
                .formatted(UriUtils.encodePathSegment(unit, "UTF-8"), parts[0], ExplorerParameters.toQuery(values)));
        setText(text);
        getElement().setAttribute("download", true).setAttribute("router-ignore", true);
    }
}
