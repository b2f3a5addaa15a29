// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.VectorType.V128;

import io.awsm.wasm.binary.Locals;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.InstructionVisitor;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.instruction.MemoryOp;
import io.awsm.wasm.instruction.TableOp;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.HeapType;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.Subtyping;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.ValueType;
import java.util.List;

/**
 * The typing rules of all instructions but control instructions (specification 3.3.1 to 3.3.7): each method checks the
 * immediates, then does to the operands what the instruction does. Nothing here knows of blocks.
 */
abstract class OperandValidator implements InstructionVisitor<OperandStack> {

    /** What dead code may take for a reference of any type. */
    private static final ReferenceType UNKNOWN_REFERENCE = new ReferenceType(false, HeapType.Abstract.BOTTOM);

    final Context context;
    final ValidationErrors errors;
    final OperandStack operands;
    final LocalInitialization initialized = new LocalInitialization();
    private final Locals locals;

    OperandValidator(Module module, Locals locals, ValidationErrors errors) {
        this.context = new Context(module, errors);
        this.errors = errors;
        this.operands = new OperandStack(errors);
        this.locals = locals;
    }

    // Reference instructions (3.3.2)

    @Override
    public OperandStack visitReference(Instruction.Reference instruction) {
        return switch (instruction.op()) {
            case REF_NULL -> operands.push(instruction.type());
            case REF_IS_NULL -> {
                popReference();
                yield operands.push(I32);
            }
            case REF_FUNC -> operands.push(context.declaredReferenceTo(instruction.function()));
            case REF_AS_NON_NULL -> operands.push(popReference().nonNull());
        };
    }

    /** The type of the reference that is removed. */
    ReferenceType popReference() {
        ValueType type = operands.popAny();
        if (type == null) {
            return UNKNOWN_REFERENCE;
        } else if (type instanceof ReferenceType reference) {
            return reference;
        }
        throw errors.notReference(type);
    }

    // Parametric instructions (3.3.4)

    @Override
    public OperandStack visitParametric(Instruction.Parametric instruction) {
        return switch (instruction.op()) {
            case DROP -> {
                operands.popAny();
                yield operands;
            }
            case SELECT -> select();
            case SELECT_TYPED -> select(instruction.types());
        };
    }

    private OperandStack select() {
        operands.pop(I32);
        ValueType type = operands.popAny();
        if (type instanceof ReferenceType) {
            throw errors.notSelectable(type);
        }
        if (type == null) {
            // Unknown operands are below all others, so the next one is unknown too.
            operands.popAny();
        } else {
            operands.pop(type);
        }
        return operands.push(type);
    }

    private OperandStack select(List<ValueType> types) {
        if (types.size() != 1) {
            throw errors.selectArity(types.size());
        }
        return operands.pop(I32).pop(types).pop(types).push(types);
    }

    // Variable instructions (3.3.5)

    @Override
    public OperandStack visitVariable(Instruction.Variable instruction) {
        int index = instruction.index();
        return switch (instruction.op()) {
            case LOCAL_GET -> operands.push(readableLocal(index));
            case LOCAL_SET -> operands.pop(writtenLocal(index));
            case LOCAL_TEE -> {
                ValueType type = writtenLocal(index);
                yield operands.pop(type).push(type);
            }
            case GLOBAL_GET -> operands.push(context.global(index).value());
            case GLOBAL_SET -> operands.pop(mutableGlobal(index));
        };
    }

    /** Indices are unsigned, so a negative one is too large. */
    private ValueType local(int index) {
        if (index < 0 || index >= locals.count()) {
            throw errors.unknownLocal(index, locals.count());
        }
        return locals.type(index);
    }

    private ValueType readableLocal(int index) {
        ValueType type = local(index);
        if (!type.isDefaultable() && !locals.isParameter(index) && !initialized.isSet(index)) {
            throw errors.uninitializedLocal(index);
        }
        return type;
    }

    private ValueType writtenLocal(int index) {
        ValueType type = local(index);
        if (!type.isDefaultable()) {
            initialized.set(index);
        }
        return type;
    }

    private ValueType mutableGlobal(int index) {
        GlobalType type = context.global(index);
        if (!type.mutable()) {
            throw errors.immutableGlobal(index);
        }
        return type.value();
    }

    // Table instructions (3.3.6)

    @Override
    public OperandStack visitTable(Instruction.Table instruction) {
        if (instruction.op() == TableOp.ELEM_DROP) {
            context.elementSegment(instruction.index());
            return operands;
        }
        TableType table = context.table(instruction.index());
        NumberType address = table.address();
        return switch (instruction.op()) {
            case TABLE_GET -> operands.pop(address).push(table.element());
            case TABLE_SET -> operands.pop(table.element()).pop(address);
            case TABLE_SIZE -> operands.push(address);
            case TABLE_GROW -> operands.pop(address).pop(table.element()).push(address);
            case TABLE_FILL -> operands.pop(address).pop(table.element()).pop(address);
            case TABLE_COPY -> {
                TableType source = context.table(instruction.source());
                checkElements(table, source.element());
                yield popRanges(address, source.address());
            }
            case TABLE_INIT -> {
                checkElements(table, context.elementSegment(instruction.source()));
                yield popRanges(address, I32);
            }
            case ELEM_DROP -> operands;
        };
    }

    private void checkElements(TableType destination, ReferenceType source) {
        if (!Subtyping.matches(source, destination.element())) {
            throw errors.elementTypes(destination.element(), source);
        }
    }

    /** Of a copy: its length, and where it begins in the source and in the destination. */
    private OperandStack popRanges(NumberType destination, NumberType source) {
        NumberType length = destination == source ? source : I32;
        return operands.pop(length).pop(source).pop(destination);
    }

    // Memory instructions (3.3.7)

    @Override
    public OperandStack visitMemory(Instruction.Memory instruction) {
        if (instruction.op() == MemoryOp.DATA_DROP) {
            context.dataSegment(instruction.index());
            return operands;
        }
        NumberType address = context.memory(instruction.index()).address();
        return switch (instruction.op()) {
            case MEMORY_SIZE -> operands.push(address);
            case MEMORY_GROW -> operands.pop(address).push(address);
            case MEMORY_FILL -> operands.pop(address).pop(I32).pop(address);
            case MEMORY_COPY ->
                popRanges(address, context.memory(instruction.source()).address());
            case MEMORY_INIT -> {
                context.dataSegment(instruction.source());
                yield popRanges(address, I32);
            }
            case DATA_DROP -> operands;
        };
    }

    @Override
    public OperandStack visitLoad(Instruction.Load instruction) {
        NumberType address = address(instruction.argument(), instruction.op().bytes());
        return operands.pop(address).push(instruction.op().type());
    }

    @Override
    public OperandStack visitStore(Instruction.Store instruction) {
        NumberType address = address(instruction.argument(), instruction.op().bytes());
        return operands.pop(instruction.op().type()).pop(address);
    }

    /** The type of the address operand of an access. */
    private NumberType address(MemoryArgument argument, int bytes) {
        NumberType address = context.memory(argument.memory()).address();
        if (argument.align() > Integer.numberOfTrailingZeros(bytes)) {
            throw errors.alignmentTooLarge(argument.align(), bytes);
        }
        return address;
    }

    // Numeric instructions (3.3.1)

    @Override
    public OperandStack visitConstant(Instruction.Constant instruction) {
        return operands.push(instruction.op().type());
    }

    @Override
    public OperandStack visitNumeric(Instruction.Numeric instruction) {
        return operands.apply(instruction.op().signature());
    }

    // Vector instructions (3.3.3, 3.3.7)

    @Override
    public OperandStack visitVector(Instruction.Vector instruction) {
        return operands.apply(instruction.op().signature());
    }

    @Override
    public OperandStack visitVectorLane(Instruction.VectorLane instruction) {
        for (int lane : instruction.lanes()) {
            checkLane(lane, instruction.op().laneLimit());
        }
        return operands.apply(instruction.op().signature());
    }

    @Override
    public OperandStack visitVectorLoad(Instruction.VectorLoad instruction) {
        NumberType address = address(instruction.argument(), instruction.op().bytes());
        return operands.pop(address).push(V128);
    }

    @Override
    public OperandStack visitLaneAccess(Instruction.LaneAccess instruction) {
        NumberType address = address(instruction.argument(), instruction.op().bytes());
        checkLane(instruction.lane(), instruction.op().shape().lanes());
        operands.pop(V128).pop(address);
        return instruction.op().isStore() ? operands : operands.push(V128);
    }

    private void checkLane(int lane, int lanes) {
        if (lane >= lanes) {
            throw errors.invalidLane(lane, lanes);
        }
    }
}
