package io.awsm.codegen;

/**
 * How the accesses of a sandbox are kept inside its linear memory. Each has one strategy in
 * {@link io.awsm.codegen.memory} and one C file of the same name in the runtime's {@code memory/}.
 */
public enum MemoryMechanism {
    /** All addresses that an access can form are reserved; the hardware faults on those outside. 64-bit only. */
    GUARD("guard"),
    /** An explicit comparison before every access. */
    BOUNDS("bounds"),
    /** No protection at all, to measure what the others cost. Indirect calls stay checked. */
    NONE("none");

    private final String text;

    MemoryMechanism(String text) {
        this.text = text;
    }

    /** The name that users type. */
    public String text() {
        return text;
    }
}
