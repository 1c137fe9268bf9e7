/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The texts of components that upload files. */
public final class UploadTexts {

    private UploadTexts() {}

    /**
     * Returns the texts in the language of the screen.
     *
     * @param prefix the beginning of the keys of what is said of the files: {@code drop}, {@code choose}, {@code one}, {@code large} (with
     *     the size in megabytes) and {@code type}
     * @param megabytes the size of the largest file
     * @return the texts
     */
    public static UploadI18N of(String prefix, long megabytes) {
        var texts = new UploadI18N();
        var drop = Texts.translate(prefix + "drop");
        var choose = Texts.translate(prefix + "choose");
        var uploading = Texts.translate("upload.uploading");
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose));
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(Texts.translate(prefix + "one"))
                .setFileIsTooBig(Texts.translate(prefix + "large", megabytes))
                .setIncorrectFileType(Texts.translate(prefix + "type")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(uploading)
                        .setStalled(uploading)
                        .setProcessing(uploading)
                        .setHeld(uploading))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Texts.translate("trouble.failed"))
                        .setUnexpectedServerError(Texts.translate("trouble.failed"))
                        .setForbidden(Texts.translate("trouble.forbidden"))));
        texts.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
        return texts;
    }
}
