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
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;

/**
 * The typing rules of all instructions but control instructions (specification 3.3.1 to 3.3.7): each method checks the
 * immediates, then does to the operands what the instruction does. Nothing here knows of blocks.
 */
abstract class OperandValidator implements InstructionVisitor<Void> {

    final Context context;
    final ValidationErrors errors;
    final OperandStack operands;
    private final Locals locals;

    OperandValidator(Module module, Locals locals, ValidationErrors errors) {
        this.context = new Context(module, errors);
        this.errors = errors;
        this.operands = new OperandStack(errors);
        this.locals = locals;
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

    /** Indices are unsigned, so a negative one is too large. */
    private ValueType local(int index) {
        if (index < 0 || index >= locals.count()) {
            throw errors.unknownLocal(index, locals.count());
        }
        return locals.type(index);
    }
}
