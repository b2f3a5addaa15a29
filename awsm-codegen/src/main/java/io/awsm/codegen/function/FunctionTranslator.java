package io.awsm.codegen.function;

import io.awsm.codegen.abi.AliasInfo;
import io.awsm.codegen.abi.GuestAttributes;
import io.awsm.codegen.abi.LlvmTypes;
import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.abi.StackCheck;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.codegen.abi.Unit;
import io.awsm.codegen.facts.FunctionFacts;
import io.awsm.codegen.memory.MemoryStrategy;
import io.awsm.codegen.memory.UnusedLoads;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Value;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.InstructionVisitor;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.FunctionConsumer;
import io.awsm.wasm.validation.FunctionValidator;

/** Translates one function: each instruction, as the validator hands it over, goes to the translator of its area. */
public final class FunctionTranslator implements FunctionConsumer, InstructionVisitor<Void> {

    private final FunctionContext context;
    private final FunctionBuilder builder;
    private final Operands operands;
    private final FunctionSize size;
    private final ControlTranslator control;
    private final CallTranslator calls;
    private final VariableTranslator variables;
    private final NumericTranslator numeric;
    private final MemoryTranslator memory;
    private final TableTranslator tables;
    private final BulkTranslator bulk;
    private final VectorTranslator vectors;
    private final VectorMemoryTranslator vectorMemory;

    private FunctionTranslator(FunctionContext context, MemoryStrategy strategy) {
        this.context = context;
        builder = context.builder();
        operands = context.operands();
        size = new FunctionSize(builder);
        control = new ControlTranslator(context);
        calls = new CallTranslator(context);
        variables = new VariableTranslator(context);
        numeric = new NumericTranslator(context);
        memory = new MemoryTranslator(context, strategy);
        tables = new TableTranslator(context);
        bulk = new BulkTranslator(context);
        vectors = new VectorTranslator(context);
        vectorMemory = new VectorMemoryTranslator(context, memory);
    }

    /** Defines the function with this index in {@code unit}. */
    public static void translate(Unit unit, int function) {
        ModuleContext module = unit.context();
        FunctionType type = module.module().functions().get(function);
        MemoryStrategy strategy = MemoryStrategy.of(module.options().memory());
        FunctionBuilder builder =
                unit.begin(module.symbols().function(function), type, GuestAttributes.of(unit, function));
        FunctionContext context = new FunctionContext(unit, function, builder);
        FunctionTranslator translator = new FunctionTranslator(context, strategy);
        translator.begin(type);
        FunctionValidator.validate(module.module(), function, translator);
        context.placeColdBlocks();
        if (translator.size.found()) {
            builder.attributes("noinline optnone");
        }
        if (strategy.faults() && !module.options().relaxedTraps()) {
            UnusedLoads.keep(builder);
        }
        builder.finish();
    }

    private void begin(FunctionType type) {
        ModuleContext module = context.module();
        FunctionFacts facts = module.facts().function(context.function());
        if (facts.calls()) {
            checkStack();
        }
        for (int i = 0; i < type.parameters().size(); i++) {
            ValueType parameter = type.parameters().get(i);
            variables.declareLocal(parameter, new Value(LlvmTypes.of(parameter), "%p" + i));
        }
        if (facts.memory()) {
            context.readMemoryBase();
        }
        control.begin(type);
    }

    /**
     * Deterministic on every target: the stack pointer against the limit of the current call from the host. The frame of
     * a function that calls nothing fits below the limit: the runtime knows how large frames are.
     */
    private void checkStack() {
        ModuleContext module = context.module();
        Value pointer = StackCheck.stackPointer(builder, module);
        Value limit = builder.load(
                module.word(),
                context.state().at(module.layout().stackLimit()),
                module.pointerSize(),
                AliasInfo.INSTANCE.suffix(builder.module()));
        context.trapIf(builder.icmp("ult", pointer, limit), TrapCode.CALL_STACK_EXHAUSTED);
    }

    @Override
    public void locals(int count, ValueType type) {
        for (int i = 0; i < count; i++) {
            variables.declareLocal(type, LlvmTypes.zero(type));
        }
    }

    @Override
    public void instruction(int offset, Instruction instruction) {
        if (!control.ended()) {
            size.watch();
        }
        instruction.accept(this);
    }

    @Override
    public Void visitUnreachable(Instruction.Unreachable instruction) {
        control.unreachable();
        return null;
    }

    @Override
    public Void visitNop(Instruction.Nop instruction) {
        return null;
    }

    @Override
    public Void visitBlock(Instruction.Block instruction) {
        control.block(instruction.type());
        return null;
    }

    @Override
    public Void visitLoop(Instruction.Loop instruction) {
        control.loop(instruction.type());
        return null;
    }

    @Override
    public Void visitIf(Instruction.If instruction) {
        control.ifThen(instruction.type());
        return null;
    }

    @Override
    public Void visitElse(Instruction.Else instruction) {
        control.otherwise();
        return null;
    }

    @Override
    public Void visitEnd(Instruction.End instruction) {
        control.end();
        return null;
    }

    @Override
    public Void visitBr(Instruction.Br instruction) {
        control.br(instruction.label());
        return null;
    }

    @Override
    public Void visitBrIf(Instruction.BrIf instruction) {
        control.brIf(instruction.label());
        return null;
    }

    @Override
    public Void visitBrTable(Instruction.BrTable instruction) {
        control.brTable(instruction.labels());
        size.add(instruction.labels());
        return null;
    }

    @Override
    public Void visitReturn(Instruction.Return instruction) {
        control.returnFromFunction();
        return null;
    }

    @Override
    public Void visitCall(Instruction.Call instruction) {
        calls.call(instruction.function());
        return null;
    }

    @Override
    public Void visitCallIndirect(Instruction.CallIndirect instruction) {
        calls.callIndirect(instruction.type(), instruction.table());
        return null;
    }

    @Override
    public Void visitRefNull(Instruction.RefNull instruction) {
        tables.refNull();
        return null;
    }

    @Override
    public Void visitRefIsNull(Instruction.RefIsNull instruction) {
        tables.refIsNull();
        return null;
    }

    @Override
    public Void visitRefFunc(Instruction.RefFunc instruction) {
        tables.refFunc(instruction.function());
        return null;
    }

    @Override
    public Void visitDrop(Instruction.Drop instruction) {
        operands.pop();
        return null;
    }

    @Override
    public Void visitSelect(Instruction.Select instruction) {
        select();
        return null;
    }

    @Override
    public Void visitSelectTyped(Instruction.SelectTyped instruction) {
        select();
        return null;
    }

    @Override
    public Void visitLocalGet(Instruction.LocalGet instruction) {
        variables.localGet(instruction.local());
        return null;
    }

    @Override
    public Void visitLocalSet(Instruction.LocalSet instruction) {
        variables.localSet(instruction.local());
        return null;
    }

    @Override
    public Void visitLocalTee(Instruction.LocalTee instruction) {
        variables.localTee(instruction.local());
        return null;
    }

    @Override
    public Void visitGlobalGet(Instruction.GlobalGet instruction) {
        variables.globalGet(instruction.global());
        return null;
    }

    @Override
    public Void visitGlobalSet(Instruction.GlobalSet instruction) {
        variables.globalSet(instruction.global());
        return null;
    }

    @Override
    public Void visitTableGet(Instruction.TableGet instruction) {
        tables.get(instruction.table());
        return null;
    }

    @Override
    public Void visitTableSet(Instruction.TableSet instruction) {
        tables.set(instruction.table());
        return null;
    }

    @Override
    public Void visitTableSize(Instruction.TableSize instruction) {
        tables.size(instruction.table());
        return null;
    }

    @Override
    public Void visitTableGrow(Instruction.TableGrow instruction) {
        tables.grow(instruction.table());
        return null;
    }

    @Override
    public Void visitTableFill(Instruction.TableFill instruction) {
        bulk.fillTable(instruction.table());
        return null;
    }

    @Override
    public Void visitTableCopy(Instruction.TableCopy instruction) {
        bulk.copyTable(instruction.destination(), instruction.source());
        return null;
    }

    @Override
    public Void visitTableInit(Instruction.TableInit instruction) {
        bulk.initTable(instruction.table(), instruction.element());
        return null;
    }

    @Override
    public Void visitElemDrop(Instruction.ElemDrop instruction) {
        bulk.dropElements(instruction.element());
        return null;
    }

    @Override
    public Void visitLoad(Instruction.Load instruction) {
        memory.load(instruction.op(), instruction.argument());
        return null;
    }

    @Override
    public Void visitStore(Instruction.Store instruction) {
        memory.store(instruction.op(), instruction.argument());
        return null;
    }

    @Override
    public Void visitMemorySize(Instruction.MemorySize instruction) {
        memory.size(instruction.memory());
        return null;
    }

    @Override
    public Void visitMemoryGrow(Instruction.MemoryGrow instruction) {
        memory.grow(instruction.memory());
        return null;
    }

    @Override
    public Void visitMemoryFill(Instruction.MemoryFill instruction) {
        bulk.fillMemory(instruction.memory());
        return null;
    }

    @Override
    public Void visitMemoryCopy(Instruction.MemoryCopy instruction) {
        bulk.copyMemory(instruction.destination(), instruction.source());
        return null;
    }

    @Override
    public Void visitMemoryInit(Instruction.MemoryInit instruction) {
        bulk.initMemory(instruction.memory(), instruction.data());
        return null;
    }

    @Override
    public Void visitDataDrop(Instruction.DataDrop instruction) {
        bulk.dropData(instruction.data());
        return null;
    }

    @Override
    public Void visitI32Const(Instruction.I32Const instruction) {
        operands.push(Value.i32(instruction.value()));
        return null;
    }

    @Override
    public Void visitI64Const(Instruction.I64Const instruction) {
        operands.push(Value.i64(instruction.value()));
        return null;
    }

    @Override
    public Void visitF32Const(Instruction.F32Const instruction) {
        numeric.floatConstant(Value.f32(instruction.bits()), Float.isNaN(Float.intBitsToFloat(instruction.bits())));
        return null;
    }

    @Override
    public Void visitF64Const(Instruction.F64Const instruction) {
        numeric.floatConstant(Value.f64(instruction.bits()), Double.isNaN(Double.longBitsToDouble(instruction.bits())));
        return null;
    }

    @Override
    public Void visitNumeric(Instruction.Numeric instruction) {
        numeric.translate(instruction.op());
        return null;
    }

    @Override
    public Void visitV128Const(Instruction.V128Const instruction) {
        vectors.constant(instruction.low(), instruction.high());
        return null;
    }

    @Override
    public Void visitVector(Instruction.Vector instruction) {
        vectors.translate(instruction.op());
        return null;
    }

    @Override
    public Void visitVectorShuffle(Instruction.VectorShuffle instruction) {
        vectors.shuffle(instruction.lanes());
        return null;
    }

    @Override
    public Void visitVectorLane(Instruction.VectorLane instruction) {
        vectors.lane(instruction.op(), instruction.lane());
        return null;
    }

    @Override
    public Void visitVectorLoad(Instruction.VectorLoad instruction) {
        vectorMemory.load(instruction.op(), instruction.argument());
        return null;
    }

    @Override
    public Void visitVectorStore(Instruction.VectorStore instruction) {
        vectorMemory.store(instruction.argument());
        return null;
    }

    @Override
    public Void visitVectorLoadLane(Instruction.VectorLoadLane instruction) {
        vectorMemory.loadLane(instruction.op(), instruction.argument(), instruction.lane());
        return null;
    }

    @Override
    public Void visitVectorStoreLane(Instruction.VectorStoreLane instruction) {
        vectorMemory.storeLane(instruction.op(), instruction.argument(), instruction.lane());
        return null;
    }

    private void select() {
        Value condition = operands.popCondition();
        Value ifZero = operands.pop();
        Value ifNotZero = operands.pop();
        operands.push(builder.select(condition, ifNotZero, ifZero));
    }
}
