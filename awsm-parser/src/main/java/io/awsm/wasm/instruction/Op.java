// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.instruction;

import io.awsm.wasm.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the opcode tables, of which each enum is one: what one instruction is called, how it is encoded, what it
 * belongs to. Further columns differ from table to table. All that is known of an instruction without its immediates is
 * here, and nowhere else.
 *
 * @since 0.1
 */
public sealed interface Op
        permits ControlOp,
                BlockOp,
                BranchOp,
                CallOp,
                ReferenceOp,
                ParametricOp,
                VariableOp,
                TableOp,
                MemoryOp,
                LoadOp,
                StoreOp,
                ConstantOp,
                NumericOp,
                VectorOp,
                VectorLaneOp,
                VectorLoadOp,
                LaneAccessOp,
                UnimplementedOp {

    /** The columns that all tables have. */
    Row row();

    /**
     * The byte of the instruction, or the prefix byte and what follows it, side by side as hexadecimal digits:
     * {@code 0x6A}, {@code 0xFC08}, {@code 0xFD100}.
     */
    default int opcode() {
        return row().opcode();
    }

    /** The name in the text format: {@code i32.add}. */
    default String mnemonic() {
        return row().mnemonic();
    }

    /** What must be on for the instruction to be known. */
    default Feature feature() {
        return row().feature();
    }

    /** The byte before the opcode, or 0 if that is the first. */
    default int prefix() {
        return row().prefix();
    }

    /** The opcode without its prefix. */
    default int code() {
        return row().code();
    }

    /** Every row of every table. */
    static List<Op> all() {
        return Arrays.stream(Op.class.getPermittedSubclasses())
                .flatMap(table -> Stream.of((Op[]) table.getEnumConstants()))
                .toList();
    }
}
