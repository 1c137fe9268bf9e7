package io.blocgraph.screen.common;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Supplier;

/** A part of a screen that takes a moment: the rest is shown first, and this says that it is on its way. */
public class LazyComponent extends Div {

    private final transient Supplier<? extends Component> content;

    /**
     * A part that is asked for when the rest is there.
     *
     * @param content asks for it
     */
    public LazyComponent(Supplier<? extends Component> content) {
        this.content = content;
        var progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("later"));
        add(progress);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach()) {
            getElement().executeJs("return 0").then(there -> load());
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
}
