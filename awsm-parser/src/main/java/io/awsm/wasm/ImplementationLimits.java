// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

/**
 * What this implementation bounds although the specification does not (its appendix "Implementation Limitations" allows
 * that). A module beyond one of these is unsupported, not invalid.
 *
 * <p>The figures are those of the WebAssembly JavaScript interface, so that a module that runs in a browser is accepted
 * here. They keep the memory for decoding in proportion to the size of the module, whatever its counts promise. Sizes
 * that cost nothing before instantiation, as that of a table, have no limit here.
 *
 * @since 0.1
 */
public final class ImplementationLimits {

    public static final int TYPES = 1_000_000;

    /** Defined, together with the imported ones; the same for tables, memories and globals. */
    public static final int FUNCTIONS = 1_000_000;

    public static final int TABLES = 100_000;
    public static final int GLOBALS = 1_000_000;

    /** Each takes address space of its own, whatever its size. */
    public static final int MEMORIES = 100;

    /** That interface has 100,000 in its edition for 2.0; the index spaces that imports fill are larger. */
    public static final int IMPORTS = 1_000_000;

    /** As of imports. */
    public static final int EXPORTS = 1_000_000;

    public static final int DATA_SEGMENTS = 100_000;

    /** As of data segments; that interface has no limit. */
    public static final int ELEMENT_SEGMENTS = 100_000;

    /** In one element segment. */
    public static final int ELEMENTS = 10_000_000;

    /** Of one function or block. */
    public static final int PARAMETERS = 1_000;

    /** Of one function or block. */
    public static final int RESULTS = 1_000;

    /** Of one function, parameters included. */
    public static final int LOCALS = 50_000;

    /** Of one function, in bytes, with the declarations of its locals. */
    public static final int BODY_SIZE = 7_654_321;

    /** On the operand stack of one function at a time: a call of two bytes may push a thousand. */
    public static final int OPERANDS = 1_000_000;

    /** In one another: what LLVM knows of loops takes memory for each block by the number of loops around it. */
    public static final int NESTED_LOOPS = 1_000;

    /** Of one constant expression: they are kept decoded, and those that compilers make are short. */
    public static final int CONSTANT_INSTRUCTIONS = 10_000;

    private ImplementationLimits() {}
}
