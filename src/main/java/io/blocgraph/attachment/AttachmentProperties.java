/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.attachment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of attached files.
 *
 * @param directory where their contents are kept; several instances share one
 * @param maxSize the largest file
 * @param mediaTypes the kinds of files that are taken, as they are recognized by their content
 * @param keepUploads how long a file is kept that was uploaded and is not attached to anything
 * @param keepRemoved how long the content of a removed file is kept, so that the removal can be undone
 */
@ConfigurationProperties("blocgraph.files")
public record AttachmentProperties(
        Path directory,
        @DefaultValue("20MB") DataSize maxSize,

        @DefaultValue({
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/tiff",
            "text/plain",
            "text/csv",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation"
        })
        Set<String> mediaTypes,

        @DefaultValue("24h") Duration keepUploads,
        @DefaultValue("30d") Duration keepRemoved) {}
