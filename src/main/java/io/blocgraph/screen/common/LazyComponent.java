/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A part of a screen that is loaded after the rest is shown; a progress bar takes its place until then. Several parts
 * are loaded one after the other, each in a round trip of its own, so that the first does not wait for the last.
 */
public class LazyComponent extends Div {

    private final transient Supplier<? extends Component> content;
    private final int rank;

    /**
     * Creates a part of rank 0.
     *
     * @param content loads the content; a {@link QueryFailedException} is shown as an {@link ErrorNote}
     */
    public LazyComponent(Supplier<? extends Component> content) {
        this(0, content);
    }

    /**
     * Creates a part that is loaded after parts with a lower rank.
     *
     * @param rank the rank; the cheaper the content, the lower
     * @param content loads the content; a {@link QueryFailedException} is shown as an {@link ErrorNote}
     */
    public LazyComponent(int rank, Supplier<? extends Component> content) {
        this.content = content;
        this.rank = rank;
        var progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("later"));
        add(progress);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach()) {
            Pending.of(event.getUI()).add(this);
        }
    }

    void load() {
        removeAll();
        try {
            add(content.get());
        } catch (QueryFailedException failure) {
            add(new ErrorNote(failure, this::load));
        }
    }

    /** The parts of a UI that have not been loaded yet. */
    private static final class Pending {

        private final transient UI ui;
        private final transient List<LazyComponent> parts = new ArrayList<>();
        private boolean isWaiting;

        private Pending(UI ui) {
            this.ui = ui;
        }

        static Pending of(UI ui) {
            var known = ComponentUtil.getData(ui, Pending.class);
            if (known != null) {
                return known;
            }
            var pending = new Pending(ui);
            ComponentUtil.setData(ui, Pending.class, pending);
            return pending;
        }

        void add(LazyComponent part) {
            parts.add(part);
            loadNextLater();
        }

        private void loadNextLater() {
            if (!isWaiting && !parts.isEmpty()) {
                isWaiting = true;
                ui.getElement().executeJs("return 0").then(there -> loadNext());
            }
        }

        private void loadNext() {
            isWaiting = false;
            parts.removeIf(it -> !it.isAttached());
            var next = parts.stream().min(Comparator.comparingInt(it -> it.rank));
            next.ifPresent(parts::remove);
            loadNextLater();
            next.ifPresent(LazyComponent::load);
        }
    }
}
