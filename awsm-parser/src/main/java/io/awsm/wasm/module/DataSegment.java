// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.module;

/**
 * Bytes to put into a memory (specification 2.5.8).
 *
 * @param bytes a slice of the module, not copied
 * @since 0.1
 */
public record DataSegment(ByteSlice bytes, Mode mode) {

    /** When the segment is used. */
    public sealed interface Mode {

        /** Copied to the memory at instantiation, then dropped. */
        record Active(int memory, ConstantExpression position) implements Mode {}

        /** Copied by {@code memory.init}. */
        record Passive() implements Mode {}
    }
}
