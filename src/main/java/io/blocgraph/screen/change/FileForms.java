/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.change;

import io.blocgraph.attachment.Uploads;
import io.blocgraph.history.MutationRejectedException;
import io.blocgraph.screen.common.QueryFailedException;
import io.blocgraph.screen.common.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Attaches files to records and decisions, and opens the dialog that removes one. */
@Component
public class FileForms {

    private final Uploads uploads;
    private final MutationClient mutations;
    private final ChangeDialogs dialogs;
    private final MessageSource messages;

    FileForms(Uploads uploads, MutationClient mutations, ChangeDialogs dialogs, MessageSource messages) {
        this.uploads = uploads;
        this.mutations = mutations;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** {@return the size of the largest file, in bytes} */
    long maxSize() {
        return uploads.maxSize().toBytes();
    }

    /** A file that was taken, by its id, or why it was not. */
    record Taken(Optional<String> upload, String refusal) {}

    /** Takes a file. The session of the screen is not locked meanwhile. */
    Taken take(String name, InputStream content, Locale locale) throws IOException {
        try {
            return new Taken(Optional.of(uploads.take(name, content).id()), "");
        } catch (MutationRejectedException refused) {
            return new Taken(Optional.empty(), refused.problem().message().resolve(locale, messages));
        }
    }

    /** Attaches a file that was taken, and returns why it could not be. */
    Optional<String> attach(String owner, String upload) {
        try {
            var result = mutations.execute(
                    List.of(new MutationStep("attachFile", Map.of("to", owner, "upload", upload))), Map.of());
            return result.isRejected()
                    ? Optional.of(
                            result.problems().stream().map(Problem::message).collect(Collectors.joining(" ")))
                    : Optional.empty();
        } catch (QueryFailedException trouble) {
            return Optional.of(Texts.translate(trouble.messageKey()));
        }
    }

    /** Opens the dialog that removes a file. */
    void remove(AttachedFile file) {
        dialogs.open(ChangeForm.of(
                        Texts.translate("action.removeFile.of", file.name()), "removeFile", Map.of("id", file.id()))
                .undated());
    }
}
