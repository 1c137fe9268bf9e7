package io.blocgraph.screen.common;

/** A unit or a person to choose. */
public record Option(String id, String code, String name) {

    /** As it is written in a field. */
    public String label() {
        return code.isEmpty() ? name : name + " · " + code;
    }
}
