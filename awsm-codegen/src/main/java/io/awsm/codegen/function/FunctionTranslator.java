// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.function;

import io.awsm.codegen.abi.Entry;
import io.awsm.codegen.abi.FunctionAbi;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.StackCheck;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.facts.FunctionFacts;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.BlockOp;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.InstructionVisitor;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.FunctionConsumer;
import io.awsm.wasm.validation.FunctionValidator;
import java.util.List;

/** Translates one function: each instruction, as the validator hands it over, goes to the translator of its area. */
public final class FunctionTranslator implements FunctionConsumer, InstructionVisitor<Operands> {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final FunctionSize size;
    private final ControlTranslator control;
    private final CallTranslator calls;
    private final ParametricTranslator parametric;
    private final VariableTranslator variables;
    private final NumericTranslator numeric;
    private final MemoryTranslator memory;
    private final TableTranslator tables;
    private final VectorTranslator vectors;
    private final VectorMemoryTranslator vectorMemory;
    /** The offset of the instruction before which the stack is checked. */
    private final int stackCheck;

    private FunctionTranslator(FunctionContext context, FunctionType type) {
        this.context = context;
        builder = context.builder();
        size = new FunctionSize(builder);
        Seams seams = new Seams(builder);
        control = new ControlTranslator(context, seams);
        calls = new CallTranslator(context, control);
        parametric = new ParametricTranslator(context);
        variables = new VariableTranslator(context, type, seams);
        numeric = new NumericTranslator(context);
        memory = new MemoryTranslator(context);
        tables = new TableTranslator(context);
        vectors = new VectorTranslator(context);
        vectorMemory = new VectorMemoryTranslator(context, memory);
        stackCheck = context.module().checksStack(context.function())
                ? context.module().facts().function(context.function()).firstCall()
                : FunctionFacts.NO_CALL;
    }

    /** Defines the function with this index in {@code unit}. */
    public static void translate(Unit unit, int function) {
        ModuleContext module = unit.context();
        FunctionType type = module.module().functions().get(function);
        FunctionAbi abi = module.abi(type);
        boolean tailCalls = module.facts().function(function).tailCalls();
        String attributes = GuestAttributes.of(unit, function);
        if (tailCalls) {
            writeCaller(unit, function, attributes);
        }
        FunctionBuilder builder = tailCalls ? unit.beginTail(function, attributes) : unit.begin(function, attributes);
        List<Value> parameters = abi.parameters(module.manyInstances());
        if (tailCalls) {
            parameters = module.allRegisters()
                    .read(builder, parameters.stream().map(Value::type).toList());
        }
        Entry entry = abi.enter(builder, parameters, module.manyInstances());
        boolean exact = module.options().memory().faults() && !module.options().relaxedTraps();
        FunctionContext context = new FunctionContext(unit, function, builder, entry, exact);
        FunctionTranslator translator = new FunctionTranslator(context, type);
        translator.begin(type);
        FunctionValidator.validate(module.module(), function, translator);
        context.placeColdBlocks();
        if (translator.size.found()) {
            builder.doNotOptimize();
        } else {
            KnownNumbers.quiet(builder, new FloatTranslator(context));
        }
        context.memory().complete();
        context.placeTraps(translator.control.returns());
        builder.finish();
    }

    /** The function itself, for ordinary calls, if it is the other form that makes the tail calls. */
    private static void writeCaller(Unit unit, int function, String attributes) {
        FunctionBuilder builder = unit.begin(function, attributes);
        ModuleContext module = unit.context();
        FunctionAbi abi = module.abi(function);
        List<Value> arguments = module.allRegisters().pass(builder, abi.parameters(module.manyInstances()));
        builder.ret(abi.call(builder, unit.tailFunction(function), arguments));
        builder.finish();
    }

    private void begin(FunctionType type) {
        ModuleContext module = context.module();
        builder.initializeSlotsHere();
        context.readMemoryBases(module.facts().function(context.function()).memories());
        control.begin(type);
    }

    /**
     * What is executed without a call needs no check: a frame that is not ordinary is checked before. Nor does a function that only
     * such functions call as have made sure that there is room for what they call.
     */
    private void checkStack() {
        Value isExhausted = StackCheck.isExhausted(builder, context.module(), context.state(), context.function());
        context.trapIf(isExhausted, TrapCode.CALL_STACK_EXHAUSTED);
    }

    @Override
    public void locals(int count, ValueType type) {
        variables.declareLocals(count, type);
    }

    @Override
    public void instruction(int offset, Instruction instruction) {
        if (!control.ended()) {
            size.watch();
            if (offset == stackCheck) {
                checkStack();
            }
        }
        instruction.accept(this);
    }

    @Override
    public Operands visitControl(Instruction.Control instruction) {
        return control.translate(instruction);
    }

    @Override
    public Operands visitBlock(Instruction.Block instruction) {
        Operands operands = control.translate(instruction);
        if (instruction.op() == BlockOp.LOOP) {
            size.addLoop(control.openLoops());
        }
        return operands;
    }

    @Override
    public Operands visitBranch(Instruction.Branch instruction) {
        size.add(instruction.labels());
        return control.translate(instruction);
    }

    @Override
    public Operands visitCall(Instruction.Call instruction) {
        return calls.translate(instruction);
    }

    @Override
    public Operands visitReference(Instruction.Reference instruction) {
        return tables.translate(instruction);
    }

    @Override
    public Operands visitParametric(Instruction.Parametric instruction) {
        return parametric.translate(instruction);
    }

    @Override
    public Operands visitVariable(Instruction.Variable instruction) {
        return variables.translate(instruction);
    }

    @Override
    public Operands visitTable(Instruction.Table instruction) {
        return tables.translate(instruction);
    }

    @Override
    public Operands visitMemory(Instruction.Memory instruction) {
        return memory.translate(instruction);
    }

    @Override
    public Operands visitLoad(Instruction.Load instruction) {
        return memory.translate(instruction);
    }

    @Override
    public Operands visitStore(Instruction.Store instruction) {
        return memory.translate(instruction);
    }

    @Override
    public Operands visitVectorLoad(Instruction.VectorLoad instruction) {
        return vectorMemory.translate(instruction);
    }

    @Override
    public Operands visitLaneAccess(Instruction.LaneAccess instruction) {
        return vectorMemory.translate(instruction);
    }

    @Override
    public Operands visitConstant(Instruction.Constant instruction) {
        return numeric.translate(instruction);
    }

    @Override
    public Operands visitNumeric(Instruction.Numeric instruction) {
        return numeric.translate(instruction);
    }

    @Override
    public Operands visitVector(Instruction.Vector instruction) {
        return vectors.translate(instruction);
    }

    @Override
    public Operands visitVectorLane(Instruction.VectorLane instruction) {
        return vectors.translate(instruction);
    }
}
