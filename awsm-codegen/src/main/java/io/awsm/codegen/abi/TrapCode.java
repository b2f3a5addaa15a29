// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

/** Why generated code traps: {@code enum awsm_trap} of the runtime's {@code embed.h}. */
public enum TrapCode {
    UNREACHABLE(1),
    INTEGER_DIVIDE_BY_ZERO(2),
    INTEGER_OVERFLOW(3),
    INVALID_CONVERSION_TO_INTEGER(4),
    OUT_OF_BOUNDS_MEMORY_ACCESS(5),
    OUT_OF_BOUNDS_TABLE_ACCESS(6),
    UNDEFINED_ELEMENT(7),
    UNINITIALIZED_ELEMENT(8),
    INDIRECT_CALL_TYPE_MISMATCH(9),
    CALL_STACK_EXHAUSTED(10),
    NULL_FUNCTION_REFERENCE(18),
    NULL_REFERENCE(19),
    REFERENCE_TYPE(20);

    /** The function of a trap that no function of the module is to blame for. */
    public static final int NO_FUNCTION = 0xFFFFFF;

    private final int code;

    TrapCode(int code) {
        this.code = code;
    }

    /** The argument of {@code awsm_trap}: the code, and above it the function that the message names. */
    public int reason(int function) {
        return code | function << 8;
    }
}
