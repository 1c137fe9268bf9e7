/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import io.blocgraph.history.InputValidation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Names of files as they are stored: every system can save them, and they end as files of their kind do, so that they are opened as such. */
final class FileName {

    private static final String UNNAMED = "file";

    /** What Windows allows in no name, and what hides how a name ends. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("[<>:\"|?*\\p{Cc}\\p{Cf}]");

    private static final Pattern END = Pattern.compile("[. ]+$");

    /** The names of devices. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d) *(?:[.].*)?");

    private FileName() {}

    /**
     * Returns a name without folders, and without what is not allowed in names.
     *
     * @param given the name, possibly with folders
     * @return the name
     * @throws io.blocgraph.history.MutationRejectedException a problem with the field {@code name}
     */
    static String plain(String given) {
        String last = given.substring(given.replace('\\', '/').lastIndexOf('/') + 1);
        String allowed =
                END.matcher(NOT_ALLOWED.matcher(last).replaceAll("").strip()).replaceAll("");
        String name =
                InputValidation.name("name", allowed.isEmpty() ? null : allowed).orElse(UNNAMED);
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    /**
     * Lets a name end as those of files of a kind do.
     *
     * @param name a plain name
     * @param mediaType the kind
     * @return the name, with the usual extension appended unless it has one of that kind
     */
    static String ofKind(String name, String mediaType) {
        List<String> extensions = extensions(mediaType);
        String small = name.toLowerCase(Locale.ROOT);
        return extensions.isEmpty() || extensions.stream().anyMatch(small::endsWith)
                ? name
                : name + extensions.getFirst();
    }

    private static List<String> extensions(String mediaType) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtensions();
        } catch (MimeTypeException noKind) {
            throw new IllegalArgumentException(noKind);
        }
    }
}
