/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.importer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import io.blocgraph.screen.common.UploadTexts;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Where a list comes from: a file that is chosen or dropped, or cells that are pasted. */
class ImportSource extends Div {

    /**
     * Creates the source.
     *
     * @param maxSize the size of the largest file, in bytes
     * @param uploaded receives the name and the content of a file
     * @param pasted receives pasted cells
     * @param refused receives why a file was not taken
     */
    ImportSource(long maxSize, BiConsumer<String, byte[]> uploaded, Consumer<String> pasted, Consumer<String> refused) {
        addClassName("import-source");
        // the browser refuses larger files; whoever sends one all the same has it read up to the limit
        UploadHandler handler = event -> {
            try (var in = event.getInputStream()) {
                var content = in.readNBytes((int) maxSize + 1);
                event.getUI().access(() -> uploaded.accept(event.getFileName(), content));
            }
        };
        var upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) maxSize);
        upload.setAcceptedFileExtensions(".xlsx", ".xls", ".csv", ".tsv", ".txt");
        upload.setI18n(UploadTexts.of("import.", maxSize >> 20));
        upload.addFileRejectedListener(it -> refused.accept(it.getErrorMessage()));
        var cells = new TextArea(getTranslation("import.paste.label"));
        cells.setHelperText(getTranslation("import.paste.hint"));
        cells.setWidthFull();
        cells.setMinRows(5);
        cells.setMaxRows(12);
        var read = new Button(
                getTranslation("import.paste.read"),
                VaadinIcon.ARROW_RIGHT.create(),
                click -> pasted.accept(cells.getValue()));
        read.setEnabled(false);
        cells.setValueChangeMode(ValueChangeMode.EAGER);
        cells.addValueChangeListener(it -> read.setEnabled(!it.getValue().isBlank()));
        var paste = new Details(getTranslation("import.paste"), cells, read);
        add(new Paragraph(getTranslation("import.intro")), upload, paste);
    }
}
