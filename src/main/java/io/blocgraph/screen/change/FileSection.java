/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.blocgraph.screen.common.Texts;
import io.blocgraph.screen.common.UploadTexts;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;

/** The files of a record or a decision; whoever may edit it adds and removes some. */
public class FileSection extends Section {

    private static final int NOTICE_MILLIS = 10_000;
    private static final int KILO = 1024;

    private final transient FileForms forms;
    private final transient String owner;
    private final transient Runnable refresh;

    /**
     * Creates the section.
     *
     * @param forms attaches and removes files
     * @param owner the id of the record or decision
     * @param files its files
     * @param editable whether files can be added and removed
     * @param refresh shows what was changed
     */
    public FileSection(FileForms forms, String owner, List<AttachedFile> files, boolean editable, Runnable refresh) {
        this.forms = forms;
        this.owner = owner;
        this.refresh = refresh;
        addClassName("files");
        add(new H2(getTranslation("files.title")));
        if (!files.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("file-list");
            files.forEach(it -> list.add(item(it, editable)));
            add(list);
        }
        if (editable) {
            add(upload());
        }
    }

    private ListItem item(AttachedFile file, boolean editable) {
        var link = new Anchor(file.address(), file.name());
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("router-ignore", true);
        var facts = new Span(getTranslation("files.facts", size(file.size()), Texts.formatDate(file.addedOn())));
        facts.addClassName("muted");
        var item = new ListItem(VaadinIcon.PAPERCLIP.create(), link, facts);
        if (editable) {
            var remove = new Button(getTranslation("action.removeFile"), click -> forms.remove(file));
            remove.setAriaLabel(getTranslation("action.removeFile.of", file.name()));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            item.add(remove);
        }
        return item;
    }

    private String size(int bytes) {
        var numbers = NumberFormat.getIntegerInstance(getLocale());
        return bytes < KILO * KILO
                ? numbers.format(Math.max(1, bytes / KILO)) + " kB"
                : numbers.format(bytes / (KILO * KILO)) + " MB";
    }

    private Upload upload() {
        var locale = UI.getCurrent().getLocale();
        UploadHandler handler = event -> {
            try (var content = event.getInputStream()) {
                var taken = forms.take(event.getFileName(), content, locale);
                event.getUI()
                        .access(() -> taken.upload()
                                .map(it -> forms.attach(owner, it).orElse(""))
                                .or(() -> Optional.of(taken.refusal()))
                                .filter(it -> !it.isEmpty())
                                .ifPresent(FileSection::refuse));
            }
        };
        var upload = new Upload(handler);
        upload.setMaxFileSize((int) forms.maxSize());
        upload.setI18n(UploadTexts.of("files.", forms.maxSize() >> 20));
        upload.addFileRejectedListener(it -> refuse(it.getErrorMessage()));
        upload.addAllFinishedListener(it -> refresh.run());
        return upload;
    }

    private static void refuse(String why) {
        Notification.show(why, NOTICE_MILLIS, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.ERROR);
    }
}
