package io.awsm.llvm.ir;

import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a function body. Analyses that run when the body is complete read its parts; they may
 * change whether a load is volatile, and insert instructions.
 */
public final class IrInstruction {

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
    private final String opcode;
    private final Value result;
    private final List<Value> operands;
    private final List<Block> targets;
    private final String text;
    private boolean isVolatile;
    private List<IrInstruction> before = List.of();

    IrInstruction(Kind kind, String opcode, Value result, List<Value> operands, List<Block> targets, String text) {
        this.kind = kind;
        this.opcode = opcode;
        this.result = result;
        this.operands = operands;
        this.targets = targets;
        this.text = text;
    }

    public Kind kind() {
        return kind;
    }

    /** LLVM's keyword: {@code add}, {@code load}; for a comparison with its predicate, {@code icmp ult}. */
    public String opcode() {
        return opcode;
    }

    /** The value defined, or null. */
    public Value result() {
        return result;
    }

    public List<Value> operands() {
        return operands;
    }

    /** A terminator's successors, a phi's predecessors, a label's own block. */
    public List<Block> targets() {
        return targets;
    }

    /** Forbids LLVM to remove this load or to move it past other volatile accesses. */
    public void makeVolatile() {
        if (kind != Kind.FAULTING_LOAD) {
            throw new IllegalStateException("not a faulting load: " + text);
        }
        isVolatile = true;
    }

    /** What was inserted before this instruction. */
    List<IrInstruction> before() {
        return before;
    }

    void insertBefore(List<IrInstruction> inserted) {
        before = Stream.concat(before.stream(), inserted.stream()).toList();
    }

    @Override
    public String toString() {
        return isVolatile ? text.replaceFirst("= load ", "= load volatile ") : text;
    }
}
