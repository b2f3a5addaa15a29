// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import java.util.OptionalInt;

/**
 * What is wrong with a module: where and why. The three kinds are the specification's: the bytes are no module at all
 * ({@link MalformedException}), the module breaks a rule ({@link InvalidException}), or it is fine but uses something
 * that this implementation does not know or bounds ({@link UnsupportedException}).
 *
 * @since 0.1
 */
public abstract sealed class WasmException extends RuntimeException
        permits MalformedException, InvalidException, UnsupportedException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int function;

    /**
     * @param offset in bytes from the start of the module
     * @param function index of the function that the offset is in, or -1
     * @param reason in the words of the specification's test suite where it has words for it
     */
    WasmException(int offset, int function, String reason) {
        super(reason);
        this.offset = offset;
        this.function = function;
    }

    /** Bytes from the start of the module. */
    public int offset() {
        return offset;
    }

    /** The function that the offset is in. */
    public OptionalInt function() {
        return function < 0 ? OptionalInt.empty() : OptionalInt.of(function);
    }

    /** The reason without the place. */
    public String reason() {
        return getMessage();
    }
}
