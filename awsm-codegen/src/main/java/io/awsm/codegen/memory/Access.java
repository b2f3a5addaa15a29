// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Local;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;

/**
 * Where a faulting load or store goes to, as {@link ContiguousMemory} wrote it. Accesses of one root that are
 * executed in a row are in bounds if that with the furthest end is: memories start at their base, and nothing wraps.
 *
 * @param root base and index as one number
 * @param base of the memory
 * @param index zero-extended to 64 bits
 * @param distance in bytes from there, 0 to 2^33
 */
record Access(long root, Value base, Value index, long distance, int bytes) {

    /** Whether an instruction is one. */
    static boolean is(IrInstruction instruction) {
        return instruction.kind() == Kind.FAULTING_LOAD || instruction.kind() == Kind.FAULTING_STORE;
    }

    /** What computes the pointer of one. */
    static IrInstruction pointer(IrInstruction instruction) {
        return instruction
                .operand(instruction.kind() == Kind.FAULTING_LOAD ? 0 : 1)
                .definition();
    }

    static Access of(IrInstruction instruction) {
        IrInstruction address = pointer(instruction);
        Value index = address.operand(1);
        IrInstruction sum = index.definition();
        long distance = 0;
        if (sum.opcode() == Binary.ADD_NUW_NSW) {
            index = sum.operand(0);
            distance = sum.operand(1).integer().orElseThrow();
        }
        Value base = address.operand(0);
        long root = (long) number(base) << 32 | number(index) & 0xFFFFFFFFL;
        return new Access(root, base, index, distance, type(instruction).bits() / 8);
    }

    /** That of what is loaded or stored. */
    static Type type(IrInstruction instruction) {
        return instruction.result() != null
                ? instruction.result().type()
                : instruction.operand(0).type();
    }

    /** The only base that is no value of the function is that of a memory which is a variable. */
    private static int number(Value value) {
        return value instanceof Local local ? local.number() : -1;
    }

    /** The index before it was extended. */
    Value address() {
        return index.definition().operand(0);
    }

    /** The distance from the root where it ends. */
    long end() {
        return distance + bytes;
    }
}
