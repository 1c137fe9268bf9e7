/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.importer.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text of an encoding that nothing names: Unicode, or else one of the single-byte encodings in which Vietnamese was written,
 * of which the one is taken that yields the most Vietnamese words.
 */
final class TextDecoder {

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The share of zero bytes from which a text is UTF-16. */
    private static final int ZEROS = 5;

    private TextDecoder() {}

    static String decode(byte[] content) {
        String text = strictly(content, StandardCharsets.UTF_8);
        if (text == null || zeros(content, 0) + zeros(content, 1) > 0) {
            text = isUtf16(content) ? utf16(content) : text;
        }
        if (text == null) {
            text = singleByte(content);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean isUtf16(byte[] content) {
        boolean marked = content.length > 1
                && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                        || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
        return marked || (zeros(content, 0) + zeros(content, 1)) * ZEROS > content.length;
    }

    private static String utf16(byte[] content) {
        boolean littleEndian =
                content[0] == (byte) 0xFF || content[0] != (byte) 0xFE && zeros(content, 1) > zeros(content, 0);
        return new String(content, littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** Returns the number of zero bytes at even or odd positions. */
    private static int zeros(byte[] content, int offset) {
        int zeros = 0;
        for (int i = offset; i < content.length; i += 2) {
            if (content[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    private static String singleByte(byte[] content) {
        String western = new String(content, WINDOWS_1252);
        // legacy fonts exchange letters of the Western encoding; what they are is told and offered later
        return List.of(WINDOWS_1258, WINDOWS_1252).stream()
                .map(charset -> new String(content, charset))
                .max(Comparator.comparingDouble(VietnameseSyllables::share))
                .filter(best -> VietnameseSyllables.share(best) >= LegacyFont.bestShare(western))
                .orElse(western);
    }

    private static @Nullable String strictly(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return null;
        }
    }
}
