// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One line of a function body. Analyses that run when the body is complete read its parts; they may change whether a
 * load is volatile, and write the body anew ({@link FunctionBuilder#restart}).
 */
public abstract sealed class IrInstruction
        permits Allocation,
                CallInstruction,
                ElementAddress,
                InlineAssembly,
                Label,
                MemoryAccess,
                Operation,
                Phi,
                Terminator {

    /** What analyses want to know of an instruction before its operands. */
    public enum Kind {
        /** Computes a value from its operands, or reads memory that is known to be there, and has no effect. */
        PURE,
        /** Reads memory that may not be there. */
        FAULTING_LOAD,
        /** Writes operand 0 to the address that is operand 1, where memory may not be there; no other effect. */
        FAULTING_STORE,
        /** Reads the stack slot that is its operand. */
        SLOT_LOAD,
        /** Writes operand 0 to the stack slot that is operand 1. */
        SLOT_STORE,
        /** Chooses operand i if control comes from block i. */
        PHI,
        /** Anything else with an effect: stores to memory that is known to be there, calls. */
        EFFECT,
        /** Ends a block; {@link #targets()} are its successors. */
        TERMINATOR,
        /** Starts a block. */
        LABEL
    }

    private final Kind kind;
    private final Local result;
    private final Value[] operands;
    private Attachment location = Attachment.NONE;

    IrInstruction(Kind kind, Local result, Value... operands) {
        this.kind = kind;
        this.result = result;
        this.operands = operands;
        if (result != null) {
            result.definition(this);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** What an instruction that only computes does; {@link Operator#NONE} for others. */
    public Opcode opcode() {
        return Operator.NONE;
    }

    /** Whether it calls something. */
    public boolean isCall() {
        return false;
    }

    /** The value defined, or null. */
    public Local result() {
        return result;
    }

    public List<Value> operands() {
        return Collections.unmodifiableList(Arrays.asList(operands));
    }

    public Value operand(int index) {
        return operands[index];
    }

    public int operandCount() {
        return operands.length;
    }

    /** How many things it refers to, for what that takes in memory. */
    int references() {
        return operands.length;
    }

    /** A terminator's successors, a phi's predecessors, a label's own block. */
    public List<Block> targets() {
        return List.of();
    }

    /** Of a faulting load or store, what its address is said to be aligned to. LLVM does not hear of it. */
    public int promisedAlignment() {
        return 1;
    }

    /** Forbids LLVM to remove this load or to move it past other volatile accesses. */
    public void makeVolatile() {
        throw new IllegalStateException("no access to memory: " + this);
    }

    /** Besides, forbids it to load less than all of it, where only a part of the value is needed. */
    public void makeWhole(WholeLoads way) {
        throw new IllegalStateException("no load: " + this);
    }

    /** The same with other operands and another result, for what neither begins nor ends a block. */
    IrInstruction copy(Local other, Value... others) {
        throw new IllegalStateException("not to be copied: " + this);
    }

    /** Where in the source it comes from. */
    Attachment location() {
        return location;
    }

    /** Says where in the source it comes from. */
    void locate(Attachment place) {
        location = place;
    }

    /** Writes the whole line. */
    void write(IrText out) {
        out.add("  ");
        if (result != null) {
            out.add(result).add(" = ");
        }
        writeRest(out);
        out.add(location.text()).add('\n');
    }

    /** Writes the instruction itself, without the name of its result. */
    abstract void writeRest(IrText out);

    @Override
    public String toString() {
        return IrText.of(this::write);
    }
}
