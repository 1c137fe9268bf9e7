package io.blocgraph.screen.change;

/** A unit or a person to choose. */
public record Choice(String id, String code, String name) {

    /** As it is written in a field. */
    public String label() {
        return code.isEmpty() ? name : name + " · " + code;
    }
}
