package io.awsm.wasm.validation;

import static io.awsm.wasm.type.NumberType.F32;
import static io.awsm.wasm.type.NumberType.F64;
import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;
import static io.awsm.wasm.type.VectorType.V128;

import io.awsm.wasm.binary.Locals;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.InstructionVisitor;
import io.awsm.wasm.instruction.LabelTable;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.ControlStack.Kind;
import java.util.List;

/**
 * The typing rules of instructions (specification 3.3): each method checks the immediates, then does to the stacks what
 * the instruction does.
 */
final class InstructionValidator implements InstructionVisitor<Void> {

    private static final FunctionType NOTHING = FunctionType.of(List.of(), List.of());

    private final Context context;
    private final Locals locals;
    private final ValidationErrors errors;
    private final OperandStack operands;
    private final ControlStack control = new ControlStack();

    /** @param results of the function */
    InstructionValidator(Module module, Locals locals, List<ValueType> results, ValidationErrors errors) {
        this.context = new Context(module, errors);
        this.locals = locals;
        this.errors = errors;
        this.operands = new OperandStack(errors);
        control.enter(Kind.FUNCTION, new FunctionType(List.of(), results), operands);
    }

    /** How many blocks are open, 0 behind the last instruction of the function. */
    int depth() {
        return control.depth();
    }

    /** Whether the next instruction, if it is this, is for the consumer: see {@link FunctionConsumer}. */
    boolean isLive(Instruction next) {
        boolean delimiter = next instanceof Instruction.End || next instanceof Instruction.Else;
        return !control.isDead() && (delimiter || !operands.isPolymorphic());
    }

    /** Applies the rule of the instruction at this offset. */
    void validate(int offset, Instruction instruction) {
        errors.at(offset, instruction);
        instruction.accept(this);
    }

    // Control instructions (3.3.8)

    @Override
    public Void visitUnreachable(Instruction.Unreachable instruction) {
        operands.unreachable();
        return null;
    }

    @Override
    public Void visitNop(Instruction.Nop instruction) {
        return null;
    }

    @Override
    public Void visitBlock(Instruction.Block instruction) {
        return enter(Kind.BLOCK, instruction.type());
    }

    @Override
    public Void visitLoop(Instruction.Loop instruction) {
        return enter(Kind.LOOP, instruction.type());
    }

    @Override
    public Void visitIf(Instruction.If instruction) {
        operands.pop(I32);
        return enter(Kind.IF, instruction.type());
    }

    private Void enter(Kind kind, BlockType blockType) {
        FunctionType type = functionType(blockType);
        operands.pop(type.parameters());
        control.enter(kind, type, operands);
        operands.push(type.parameters());
        return null;
    }

    private FunctionType functionType(BlockType type) {
        if (type instanceof BlockType.Indexed indexed) {
            return context.type(indexed.type());
        }
        return type instanceof BlockType.Single single
                ? new FunctionType(List.of(), List.of(single.result()))
                : NOTHING;
    }

    @Override
    public Void visitElse(Instruction.Else instruction) {
        if (control.kind() != Kind.IF) {
            throw errors.malformed().endExpected();
        }
        FunctionType type = control.type();
        checkResults(type);
        control.enterElse(operands);
        operands.push(type.parameters());
        return null;
    }

    @Override
    public Void visitEnd(Instruction.End instruction) {
        FunctionType type = control.type();
        checkResults(type);
        if (control.kind() == Kind.IF && !type.parameters().equals(type.results())) {
            throw errors.elseMissing(type);
        }
        control.leave(operands);
        operands.push(type.results());
        return null;
    }

    private void checkResults(FunctionType type) {
        operands.pop(type.results());
        operands.checkEmpty();
    }

    @Override
    public Void visitBr(Instruction.Br instruction) {
        operands.pop(labelTypes(instruction.label()));
        operands.unreachable();
        return null;
    }

    @Override
    public Void visitBrIf(Instruction.BrIf instruction) {
        operands.pop(I32);
        List<ValueType> types = labelTypes(instruction.label());
        operands.pop(types);
        operands.push(types);
        return null;
    }

    @Override
    public Void visitBrTable(Instruction.BrTable instruction) {
        LabelTable labels = instruction.labels();
        operands.pop(I32);
        List<ValueType> checked = labelTypes(labels.defaultLabel());
        operands.check(checked);
        int arity = checked.size();
        for (int i = 0; i < labels.size(); i++) {
            List<ValueType> types = labelTypes(labels.label(i));
            // Most tables have labels of one type; checking it once keeps a million labels cheap.
            if (types != checked) {
                if (types.size() != arity) {
                    throw errors.labelArity(arity, types.size());
                }
                operands.check(types);
                checked = types;
            }
        }
        operands.unreachable();
        return null;
    }

    @Override
    public Void visitReturn(Instruction.Return instruction) {
        operands.pop(control.labelTypes(control.depth() - 1));
        operands.unreachable();
        return null;
    }

    @Override
    public Void visitCall(Instruction.Call instruction) {
        return call(context.function(instruction.function()));
    }

    @Override
    public Void visitCallIndirect(Instruction.CallIndirect instruction) {
        ReferenceType elements = context.table(instruction.table()).element();
        if (elements != FUNCREF) {
            throw errors.notFunctionTable(instruction.table(), elements);
        }
        FunctionType type = context.type(instruction.type());
        operands.pop(I32);
        return call(type);
    }

    private Void call(FunctionType type) {
        operands.pop(type.parameters());
        operands.push(type.results());
        return null;
    }

    // Reference instructions (3.3.2)

    @Override
    public Void visitRefNull(Instruction.RefNull instruction) {
        operands.push(instruction.type());
        return null;
    }

    @Override
    public Void visitRefIsNull(Instruction.RefIsNull instruction) {
        ValueType type = operands.pop();
        if (type != null && !(type instanceof ReferenceType)) {
            throw errors.notReference(type);
        }
        operands.push(I32);
        return null;
    }

    @Override
    public Void visitRefFunc(Instruction.RefFunc instruction) {
        context.reference(instruction.function());
        operands.push(FUNCREF);
        return null;
    }

    // Parametric instructions (3.3.4)

    @Override
    public Void visitDrop(Instruction.Drop instruction) {
        operands.pop();
        return null;
    }

    @Override
    public Void visitSelect(Instruction.Select instruction) {
        operands.pop(I32);
        ValueType type = operands.pop();
        if (type instanceof ReferenceType) {
            throw errors.notSelectable(type);
        }
        if (type == null) {
            // Unknown operands are below all others, so the next one is unknown too.
            operands.pop();
        } else {
            operands.pop(type);
        }
        operands.push(type);
        return null;
    }

    @Override
    public Void visitSelectTyped(Instruction.SelectTyped instruction) {
        if (instruction.types().size() != 1) {
            throw errors.selectArity(instruction.types().size());
        }
        ValueType type = instruction.types().get(0);
        operands.pop(I32);
        operands.pop(type);
        operands.pop(type);
        operands.push(type);
        return null;
    }

    // Variable instructions (3.3.5)

    @Override
    public Void visitLocalGet(Instruction.LocalGet instruction) {
        operands.push(local(instruction.local()));
        return null;
    }

    @Override
    public Void visitLocalSet(Instruction.LocalSet instruction) {
        operands.pop(local(instruction.local()));
        return null;
    }

    @Override
    public Void visitLocalTee(Instruction.LocalTee instruction) {
        ValueType type = local(instruction.local());
        operands.pop(type);
        operands.push(type);
        return null;
    }

    @Override
    public Void visitGlobalGet(Instruction.GlobalGet instruction) {
        operands.push(context.global(instruction.global()).value());
        return null;
    }

    @Override
    public Void visitGlobalSet(Instruction.GlobalSet instruction) {
        GlobalType type = context.global(instruction.global());
        if (!type.mutable()) {
            throw errors.immutableGlobal(instruction.global());
        }
        operands.pop(type.value());
        return null;
    }

    // Table instructions (3.3.6)

    @Override
    public Void visitTableGet(Instruction.TableGet instruction) {
        ReferenceType elements = context.table(instruction.table()).element();
        operands.pop(I32);
        operands.push(elements);
        return null;
    }

    @Override
    public Void visitTableSet(Instruction.TableSet instruction) {
        operands.pop(context.table(instruction.table()).element());
        operands.pop(I32);
        return null;
    }

    @Override
    public Void visitTableSize(Instruction.TableSize instruction) {
        context.table(instruction.table());
        operands.push(I32);
        return null;
    }

    @Override
    public Void visitTableGrow(Instruction.TableGrow instruction) {
        ReferenceType elements = context.table(instruction.table()).element();
        operands.pop(I32);
        operands.pop(elements);
        operands.push(I32);
        return null;
    }

    @Override
    public Void visitTableFill(Instruction.TableFill instruction) {
        ReferenceType elements = context.table(instruction.table()).element();
        operands.pop(I32);
        operands.pop(elements);
        operands.pop(I32);
        return null;
    }

    @Override
    public Void visitTableCopy(Instruction.TableCopy instruction) {
        ReferenceType destination = context.table(instruction.destination()).element();
        ReferenceType source = context.table(instruction.source()).element();
        if (destination != source) {
            throw errors.elementTypes(destination, source);
        }
        return popThreeI32();
    }

    @Override
    public Void visitTableInit(Instruction.TableInit instruction) {
        ReferenceType destination = context.table(instruction.table()).element();
        ReferenceType source = context.elementSegment(instruction.element());
        if (destination != source) {
            throw errors.elementTypes(destination, source);
        }
        return popThreeI32();
    }

    @Override
    public Void visitElemDrop(Instruction.ElemDrop instruction) {
        context.elementSegment(instruction.element());
        return null;
    }

    // Memory instructions (3.3.7)

    @Override
    public Void visitLoad(Instruction.Load instruction) {
        memoryArgument(instruction.argument(), instruction.op().bytes());
        operands.pop(I32);
        operands.push(instruction.op().type());
        return null;
    }

    @Override
    public Void visitStore(Instruction.Store instruction) {
        memoryArgument(instruction.argument(), instruction.op().bytes());
        operands.pop(instruction.op().type());
        operands.pop(I32);
        return null;
    }

    @Override
    public Void visitMemorySize(Instruction.MemorySize instruction) {
        context.memory(instruction.memory());
        operands.push(I32);
        return null;
    }

    @Override
    public Void visitMemoryGrow(Instruction.MemoryGrow instruction) {
        context.memory(instruction.memory());
        operands.pop(I32);
        operands.push(I32);
        return null;
    }

    @Override
    public Void visitMemoryFill(Instruction.MemoryFill instruction) {
        context.memory(instruction.memory());
        return popThreeI32();
    }

    @Override
    public Void visitMemoryCopy(Instruction.MemoryCopy instruction) {
        context.memory(instruction.destination());
        context.memory(instruction.source());
        return popThreeI32();
    }

    @Override
    public Void visitMemoryInit(Instruction.MemoryInit instruction) {
        context.memory(instruction.memory());
        context.dataSegment(instruction.data());
        return popThreeI32();
    }

    @Override
    public Void visitDataDrop(Instruction.DataDrop instruction) {
        context.dataSegment(instruction.data());
        return null;
    }

    private Void popThreeI32() {
        operands.pop(I32);
        operands.pop(I32);
        operands.pop(I32);
        return null;
    }

    // Numeric instructions (3.3.1)

    @Override
    public Void visitI32Const(Instruction.I32Const instruction) {
        operands.push(I32);
        return null;
    }

    @Override
    public Void visitI64Const(Instruction.I64Const instruction) {
        operands.push(I64);
        return null;
    }

    @Override
    public Void visitF32Const(Instruction.F32Const instruction) {
        operands.push(F32);
        return null;
    }

    @Override
    public Void visitF64Const(Instruction.F64Const instruction) {
        operands.push(F64);
        return null;
    }

    @Override
    public Void visitNumeric(Instruction.Numeric instruction) {
        operands.apply(instruction.op().signature());
        return null;
    }

    // Vector instructions (3.3.3, 3.3.7)

    @Override
    public Void visitV128Const(Instruction.V128Const instruction) {
        operands.push(V128);
        return null;
    }

    @Override
    public Void visitVector(Instruction.Vector instruction) {
        operands.apply(instruction.op().signature());
        return null;
    }

    @Override
    public Void visitVectorShuffle(Instruction.VectorShuffle instruction) {
        for (int lane : instruction.lanes()) {
            checkLane(lane, 32);
        }
        operands.pop(V128);
        operands.pop(V128);
        operands.push(V128);
        return null;
    }

    @Override
    public Void visitVectorLane(Instruction.VectorLane instruction) {
        checkLane(instruction.lane(), instruction.op().shape().lanes());
        operands.apply(instruction.op().signature());
        return null;
    }

    @Override
    public Void visitVectorLoad(Instruction.VectorLoad instruction) {
        memoryArgument(instruction.argument(), instruction.op().bytes());
        operands.pop(I32);
        operands.push(V128);
        return null;
    }

    @Override
    public Void visitVectorStore(Instruction.VectorStore instruction) {
        memoryArgument(instruction.argument(), 16);
        operands.pop(V128);
        operands.pop(I32);
        return null;
    }

    @Override
    public Void visitVectorLoadLane(Instruction.VectorLoadLane instruction) {
        memoryArgument(instruction.argument(), instruction.op().bytes());
        checkLane(instruction.lane(), instruction.op().shape().lanes());
        operands.pop(V128);
        operands.pop(I32);
        operands.push(V128);
        return null;
    }

    @Override
    public Void visitVectorStoreLane(Instruction.VectorStoreLane instruction) {
        memoryArgument(instruction.argument(), instruction.op().bytes());
        checkLane(instruction.lane(), instruction.op().shape().lanes());
        operands.pop(V128);
        operands.pop(I32);
        return null;
    }

    private void checkLane(int lane, int lanes) {
        if (lane >= lanes) {
            throw errors.invalidLane(lane, lanes);
        }
    }

    private void memoryArgument(MemoryArgument argument, int bytes) {
        context.memory(argument.memory());
        if (argument.align() > Integer.numberOfTrailingZeros(bytes)) {
            throw errors.alignmentTooLarge(argument.align(), bytes);
        }
    }

    // Indices are unsigned, so a negative one is too large.

    private ValueType local(int index) {
        if (index < 0 || index >= locals.count()) {
            throw errors.unknownLocal(index, locals.count());
        }
        return locals.type(index);
    }

    private List<ValueType> labelTypes(int label) {
        if (label < 0 || label >= control.depth()) {
            throw errors.unknownLabel(label, control.depth());
        }
        return control.labelTypes(label);
    }
}
