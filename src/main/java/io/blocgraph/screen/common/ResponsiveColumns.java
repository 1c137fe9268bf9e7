/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows and hides columns of grids depending on the width of the window, so that narrow windows need no horizontal
 * scrolling.
 */
public final class ResponsiveColumns {

    /** The width of the window, in pixels, below which hidden columns are summarized in a second line. */
    public static final int LIST_BREAKPOINT = 700;

    private ResponsiveColumns() {}

    /**
     * Shows columns in sufficiently wide windows only.
     *
     * @param grid the grid
     * @param pixels the minimum width of the window, in pixels
     * @param columns the columns
     * @param <T> the type of the rows
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

    /**
     * Shows columns where the window is wide enough and the account has chosen them.
     *
     * @param grid the grid
     * @param pixels the minimum width of the window
     * @param isShown whether the column of a name is shown
     * @param columns the columns by their names
     * @param <T> the type of the rows
     */
    public static <T> void showFrom(
            Grid<T> grid, int pixels, Predicate<String> isShown, Map<String, Grid.Column<T>> columns) {
        columns.forEach((name, column) -> column.setVisible(isShown.test(name)));
        showFrom(
                grid,
                pixels,
                columns.values().stream().filter(Grid.Column::isVisible).toList());
    }

    private static <T> void updateVisibility(List<Grid.Column<T>> columns, int pixels, int width) {
        columns.forEach(it -> it.setVisible(width <= 0 || width >= pixels));
    }

    /**
     * Creates a line that summarizes hidden columns. It is visible in narrow windows only.
     *
     * @param parts the contents of the columns; empty ones are omitted
     * @return the line
     */
    public static Span narrowSummary(String... parts) {
        var rest = new Span(Stream.of(parts).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · ")));
        rest.addClassNames("only-narrow", "muted");
        return rest;
    }
}
