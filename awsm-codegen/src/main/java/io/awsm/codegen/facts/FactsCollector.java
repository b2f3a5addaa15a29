package io.awsm.codegen.facts;

import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.FunctionConsumer;
import java.util.BitSet;
import java.util.Set;

/** Looks at one body for {@link ModuleFacts}: only at the instructions that decide something. */
final class FactsCollector implements FunctionConsumer {

    private final BitSet writtenGlobals;
    private final BitSet writtenTables;
    private final Set<Integer> referenced;
    private final BitSet callees = new BitSet();
    private boolean calls;
    private boolean memory;
    private boolean promotes;

    FactsCollector(BitSet writtenGlobals, BitSet writtenTables, Set<Integer> referenced) {
        this.writtenGlobals = writtenGlobals;
        this.writtenTables = writtenTables;
        this.referenced = referenced;
    }

    /** Whether the function calls anything. */
    boolean calls() {
        return calls;
    }

    /** Whether the function accesses memory 0. */
    boolean memory() {
        return memory;
    }

    /** Whether the function converts f32 to f64. */
    boolean promotes() {
        return promotes;
    }

    /** The functions that it calls directly, each once. */
    int[] callees() {
        return callees.stream().toArray();
    }

    @Override
    public void locals(int count, ValueType type) {}

    @Override
    public void instruction(int offset, Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            calls = true;
            callees.set(call.function());
        } else if (instruction instanceof Instruction.CallIndirect) {
            calls = true;
        } else if (instruction instanceof Instruction.Load
                || instruction instanceof Instruction.Store
                || instruction instanceof Instruction.VectorLoad
                || instruction instanceof Instruction.VectorStore
                || instruction instanceof Instruction.VectorLoadLane
                || instruction instanceof Instruction.VectorStoreLane) {
            memory = true;
        } else if (instruction instanceof Instruction.Numeric numeric) {
            promotes |= numeric.op() == NumericOp.F64_PROMOTE_F32;
        } else if (instruction instanceof Instruction.Vector vector) {
            promotes |= vector.op() == VectorOp.F64X2_PROMOTE_LOW_F32X4;
        } else if (instruction instanceof Instruction.GlobalSet set) {
            writtenGlobals.set(set.global());
        } else if (instruction instanceof Instruction.RefFunc reference) {
            referenced.add(reference.function());
        } else if (instruction instanceof Instruction.TableGet get) {
            // Not a write, but it needs elements that are references.
            writtenTables.set(get.table());
        } else if (instruction instanceof Instruction.TableSet set) {
            writtenTables.set(set.table());
        } else if (instruction instanceof Instruction.TableSize size) {
            writtenTables.set(size.table());
        } else if (instruction instanceof Instruction.TableGrow grow) {
            writtenTables.set(grow.table());
        } else if (instruction instanceof Instruction.TableFill fill) {
            writtenTables.set(fill.table());
        } else if (instruction instanceof Instruction.TableInit init) {
            writtenTables.set(init.table());
        } else if (instruction instanceof Instruction.TableCopy copy) {
            writtenTables.set(copy.destination());
            writtenTables.set(copy.source());
        }
    }
}
