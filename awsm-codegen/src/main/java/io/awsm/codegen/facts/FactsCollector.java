// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.facts;

import io.awsm.wasm.instruction.CallOp.Callee;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.InstructionVisitor;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.instruction.MemoryOp;
import io.awsm.wasm.instruction.ReferenceOp.Immediate;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.FunctionConsumer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/**
 * Looks at one body for {@link ModuleFacts}: mostly at columns of the opcode tables, so that a new row cannot be
 * forgotten here.
 */
final class FactsCollector implements FunctionConsumer, InstructionVisitor<Void> {

    private final BitSet writtenGlobals;
    private final BitSet writtenTables;
    private final Set<Integer> referenced;
    private final TailCalls tailCallees;
    private int[] callees = new int[4];
    private int calleeCount;
    private final FirstCall firstCall = new FirstCall();
    private int offset;
    private final BitSet memories = new BitSet();
    private final BitSet grownMemories;
    private boolean tailCalls;
    private boolean unknownCalls;
    private boolean promotes;

    FactsCollector(
            BitSet writtenGlobals,
            BitSet writtenTables,
            BitSet grownMemories,
            Set<Integer> referenced,
            TailCalls tailCallees) {
        this.writtenGlobals = writtenGlobals;
        this.writtenTables = writtenTables;
        this.grownMemories = grownMemories;
        this.referenced = referenced;
        this.tailCallees = tailCallees;
    }

    /** Where there must be room for what the function calls, or {@link FirstCall#NONE}. */
    int firstCall() {
        return firstCall.offset();
    }

    /** Whether the function may end with a call. */
    boolean tailCalls() {
        return tailCalls;
    }

    /** Whether whom it calls, or what its frame is then, is not known before it runs. */
    boolean unknownCalls() {
        return unknownCalls;
    }

    /** The memories that the function loads from or stores to. */
    BitSet memories() {
        return memories;
    }

    /** Whether the function converts f32 to f64. */
    boolean promotes() {
        return promotes;
    }

    /** The functions that it calls directly, each once. */
    int[] callees() {
        return Arrays.stream(callees, 0, calleeCount).sorted().distinct().toArray();
    }

    private void addCallee(int function) {
        if (calleeCount == callees.length) {
            callees = Arrays.copyOf(callees, 2 * calleeCount);
        }
        callees[calleeCount++] = function;
    }

    @Override
    public void locals(int count, ValueType type) {}

    @Override
    public void instruction(int offset, Instruction instruction) {
        this.offset = offset;
        instruction.accept(this);
    }

    @Override
    public Void visitControl(Instruction.Control instruction) {
        firstCall.control(instruction.op());
        return null;
    }

    @Override
    public Void visitBlock(Instruction.Block instruction) {
        firstCall.block(instruction.op(), offset);
        return null;
    }

    @Override
    public Void visitBranch(Instruction.Branch instruction) {
        return null;
    }

    @Override
    public Void visitCall(Instruction.Call instruction) {
        firstCall.call(offset);
        boolean isDirect = instruction.op().callee() == Callee.FUNCTION;
        if (isDirect) {
            addCallee(instruction.index());
        }
        unknownCalls |= !isDirect || instruction.op().isTail();
        if (instruction.op().isTail()) {
            tailCalls = true;
            tailCallees.add(instruction.index(), isDirect);
        }
        return null;
    }

    @Override
    public Void visitReference(Instruction.Reference instruction) {
        if (instruction.op().immediate() == Immediate.FUNCTION) {
            referenced.add(instruction.function());
        }
        return null;
    }

    @Override
    public Void visitParametric(Instruction.Parametric instruction) {
        return null;
    }

    @Override
    public Void visitVariable(Instruction.Variable instruction) {
        if (instruction.op().writesGlobal()) {
            writtenGlobals.set(instruction.index());
        }
        return null;
    }

    /** What only reads a table needs it, too: with elements that are references, at run time. */
    @Override
    public Void visitTable(Instruction.Table instruction) {
        return switch (instruction.op().indices()) {
            case TABLE, TABLE_AND_SEGMENT -> table(instruction.index());
            case TWO_TABLES -> {
                table(instruction.index());
                yield table(instruction.source());
            }
            case SEGMENT -> null;
        };
    }

    private Void table(int table) {
        writtenTables.set(table);
        return null;
    }

    @Override
    public Void visitMemory(Instruction.Memory instruction) {
        if (instruction.op() == MemoryOp.MEMORY_GROW) {
            grownMemories.set(instruction.index());
        }
        return null;
    }

    @Override
    public Void visitLoad(Instruction.Load instruction) {
        return access(instruction.argument());
    }

    @Override
    public Void visitStore(Instruction.Store instruction) {
        return access(instruction.argument());
    }

    @Override
    public Void visitVectorLoad(Instruction.VectorLoad instruction) {
        return access(instruction.argument());
    }

    @Override
    public Void visitLaneAccess(Instruction.LaneAccess instruction) {
        return access(instruction.argument());
    }

    private Void access(MemoryArgument argument) {
        memories.set(argument.memory());
        return null;
    }

    @Override
    public Void visitConstant(Instruction.Constant instruction) {
        return null;
    }

    @Override
    public Void visitNumeric(Instruction.Numeric instruction) {
        promotes |= instruction.op().promotes();
        return null;
    }

    @Override
    public Void visitVector(Instruction.Vector instruction) {
        promotes |= instruction.op().promotes();
        return null;
    }

    @Override
    public Void visitVectorLane(Instruction.VectorLane instruction) {
        return null;
    }
}
