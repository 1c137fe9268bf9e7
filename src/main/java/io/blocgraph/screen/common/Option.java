/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.common;

/**
 * A unit or member to choose in a field.
 *
 * @param id the id
 * @param code the code; empty if it has none
 * @param name the name
 */
public record Option(String id, String code, String name) {

    /** {@return the label in a field: the name, followed by the code if it has one} */
    public String label() {
        return code.isEmpty() ? name : name + " · " + code;
    }
}
