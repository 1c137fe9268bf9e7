package io.blocgraph.screen.common;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows columns of a grid only where the window has room for them, so that nobody has to scroll sideways on a telephone. */
public final class ResponsiveColumns {

    /** Below this width of the window in pixels a list says the rest in a second line. */
    public static final int LIST_BREAKPOINT = 700;

    private ResponsiveColumns() {}

    /**
     * Shows columns in windows that are wide enough.
     *
     * @param grid the grid
     * @param pixels the width of the window from which on they are shown
     * @param columns the columns
     */
    public static <T> void showFrom(Grid<T> grid, int pixels, List<Grid.Column<T>> columns) {
        grid.addAttachListener(attach -> {
            var page = attach.getUI().getPage();
            updateVisibility(columns, pixels, page.getExtendedClientDetails().getWindowInnerWidth());
            var resizing =
                    page.addBrowserWindowResizeListener(resize -> updateVisibility(columns, pixels, resize.getWidth()));
            grid.addDetachListener(detach -> {
                detach.unregisterListener();
                resizing.remove();
            });
        });
    }

    private static <T> void updateVisibility(List<Grid.Column<T>> columns, int pixels, int width) {
        columns.forEach(it -> it.setVisible(width <= 0 || width >= pixels));
    }

    /**
     * Creates a line of what hidden columns would say; it is seen only in narrow windows.
     *
     * @param parts what they would say; empty ones are left out
     * @return the line
     */
    public static Span narrowSummary(String... parts) {
        var rest = new Span(Stream.of(parts).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · ")));
        rest.addClassNames("only-narrow", "muted");
        return rest;
    }
}
