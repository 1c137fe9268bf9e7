package io.blocgraph.screen.common;

/** Offers a unit or a person to choose. */
public record Option(String id, String code, String name) {

    /** Returns the text that a field shows. */
    public String label() {
        return code.isEmpty() ? name : name + " · " + code;
    }
}
