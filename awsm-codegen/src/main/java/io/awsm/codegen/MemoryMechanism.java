// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

/**
 * How the accesses of a sandbox are kept inside its linear memory. Each has one strategy in
 * {@link io.awsm.codegen.memory} and one C file of the same name in the runtime's {@code memory/}.
 */
public enum MemoryMechanism {
    /** All addresses that an access can form are reserved; the hardware faults on those outside. 64-bit only. */
    GUARD("guard", true),
    /** An explicit comparison before every access. */
    BOUNDS("bounds", false),
    /** The same, but for read-only data, which is not in the memory's RAM ({@code --rodata flash}). */
    FLASH("flash", false),
    /** The index is wrapped into a power of two: never out of the sandbox, and never a trap. */
    MASK("mask", false),
    /** The first memory of a module is a segment, whose limit the hardware compares every address with. 32-bit x86 only. */
    SEGMENT("segment", true),
    /** An index is compared with the size; what ends beyond is in a zone that the memory protection unit denies. Cortex-M3, M4, M7. */
    MPU("mpu", true),
    /** Addresses go through a table of small pages, which take RAM only when they are written to. */
    PAGED("paged", false),
    /** No protection at all, to measure what the others cost. Indirect calls stay checked. */
    NONE("none", false);

    private final String text;
    private final boolean faults;

    MemoryMechanism(String text, boolean faults) {
        this.text = text;
        this.faults = faults;
    }

    /** Whether a host finds all bytes of an exported memory from its base on, so that it may have it. */
    public boolean isForHosts() {
        return this != FLASH;
    }

    /** The name that users type. */
    public String text() {
        return text;
    }

    /**
     * Whether an access out of bounds is found out by executing it: then LLVM must not remove it, and the code must be
     * where the runtime recognises it by its address.
     */
    public boolean faults() {
        return faults;
    }
}
