/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.explorer.drawing;

/** The colors of a drawing, except those of the legend. */
public enum ColorTheme {
    /** Dark on light, as on paper. */
    LIGHT("#ffffff", "#1b2430", "#566272", "#f3f5f8", "#c3cbd6", "#ffffff", "#8893a3", "#a3210f", "#155a9c"),
    /** Light on dark. */
    DARK("#14181f", "#eef1f5", "#aab4c2", "#1d232c", "#424c5a", "#262d38", "#6d7887", "#ff9d8a", "#8cc4ff");

    final String ground;
    final String ink;
    final String faint;
    final String frame;
    final String frameLine;
    final String box;
    final String line;
    final String alarm;
    final String accent;

    ColorTheme(
            String ground,
            String ink,
            String faint,
            String frame,
            String frameLine,
            String box,
            String line,
            String alarm,
            String accent) {
        this.ground = ground;
        this.ink = ink;
        this.faint = faint;
        this.frame = frame;
        this.frameLine = frameLine;
        this.box = box;
        this.line = line;
        this.alarm = alarm;
        this.accent = accent;
    }
}
