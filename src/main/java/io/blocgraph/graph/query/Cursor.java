/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graph.query;

import io.blocgraph.graph.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

/**
 * The position of a row in an order. Clients see it as opaque text.
 *
 * @param order the name of the order
 * @param key the row's sort key: a text, a number or a day
 * @param id the row's id
 */
public record Cursor(String order, Object key, String id) {

    private static final String SEPARATOR = "\n";

    /** {@return the cursor as opaque text for clients} */
    public String encode() {
        String type = switch (key) {
            case LocalDate day -> "d";
            case Long number -> "l";
            case Double number -> "f";
            default -> "s";
        };
        String plain = String.join(SEPARATOR, order, type, id, key.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a cursor that a client sends back.
     *
     * @param argument the argument that holds it
     * @param text the cursor's text
     * @param order the name of the order that it must belong to
     * @return the cursor
     * @throws BadRequestException if it does not come from a list in that order
     */
    public static Cursor decode(String argument, String text, String order) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, 4);
            if (parts.length == 4 && parts[0].equals(order)) {
                Object key = switch (parts[1]) {
                    case "d" -> LocalDate.parse(parts[3]);
                    case "l" -> Long.valueOf(parts[3]);
                    case "f" -> Double.valueOf(parts[3]);
                    default -> parts[3];
                };
                return new Cursor(order, key, parts[2]);
            }
        } catch (RuntimeException notOurs) {
            // handled below: whatever is wrong with the cursor, it does not come from this list
        }
        throw new BadRequestException(argument, "page.cursor");
    }
}
