package io.awsm.wasm.validation;

import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;
import static io.awsm.wasm.type.VectorType.V128;

import io.awsm.wasm.binary.Locals;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.InstructionVisitor;
import io.awsm.wasm.instruction.MemoryArgument;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.GlobalType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.Subtyping;
import io.awsm.wasm.type.ValueType;
import java.util.List;

/**
 * The typing rules of all instructions but control instructions (specification 3.3.1 to 3.3.7): each method checks the
 * immediates, then does to the operands what the instruction does. Nothing here knows of blocks.
 */
abstract class OperandValidator implements InstructionVisitor<OperandStack> {

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
    public OperandStack visitReference(Instruction.Reference instruction) {
        return switch (instruction.op()) {
            case REF_NULL -> operands.push(instruction.type());
            case REF_IS_NULL -> popReference().push(I32);
            case REF_FUNC -> {
                context.reference(instruction.function());
                yield operands.push(FUNCREF);
            }
        };
    }

    private OperandStack popReference() {
        ValueType type = operands.popAny();
        if (type != null && !(type instanceof ReferenceType)) {
            throw errors.notReference(type);
        }
        return operands;
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
            case LOCAL_GET -> operands.push(local(index));
            case LOCAL_SET -> operands.pop(local(index));
            case LOCAL_TEE -> {
                ValueType type = local(index);
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
        int index = instruction.index();
        return switch (instruction.op()) {
            case TABLE_GET -> {
                ReferenceType elements = elements(index);
                yield operands.pop(I32).push(elements);
            }
            case TABLE_SET -> operands.pop(elements(index)).pop(I32);
            case TABLE_SIZE -> {
                elements(index);
                yield operands.push(I32);
            }
            case TABLE_GROW -> {
                ReferenceType elements = elements(index);
                yield operands.pop(I32).pop(elements).push(I32);
            }
            case TABLE_FILL -> {
                ReferenceType elements = elements(index);
                yield operands.pop(I32).pop(elements).pop(I32);
            }
            case TABLE_COPY -> copyElements(elements(index), elements(instruction.source()));
            case TABLE_INIT -> copyElements(elements(index), context.elementSegment(instruction.source()));
            case ELEM_DROP -> {
                context.elementSegment(index);
                yield operands;
            }
        };
    }

    private ReferenceType elements(int table) {
        return context.table(table).element();
    }

    private OperandStack copyElements(ReferenceType destination, ReferenceType source) {
        if (!Subtyping.matches(source, destination)) {
            throw errors.elementTypes(destination, source);
        }
        return popThreeI32();
    }

    // Memory instructions (3.3.7)

    @Override
    public OperandStack visitMemory(Instruction.Memory instruction) {
        int index = instruction.index();
        return switch (instruction.op()) {
            case MEMORY_SIZE -> {
                context.memory(index);
                yield operands.push(I32);
            }
            case MEMORY_GROW -> {
                context.memory(index);
                yield operands.pop(I32).push(I32);
            }
            case MEMORY_FILL -> {
                context.memory(index);
                yield popThreeI32();
            }
            case MEMORY_COPY -> {
                context.memory(index);
                context.memory(instruction.source());
                yield popThreeI32();
            }
            case MEMORY_INIT -> {
                context.memory(index);
                context.dataSegment(instruction.source());
                yield popThreeI32();
            }
            case DATA_DROP -> {
                context.dataSegment(index);
                yield operands;
            }
        };
    }

    private OperandStack popThreeI32() {
        return operands.pop(I32).pop(I32).pop(I32);
    }

    @Override
    public OperandStack visitLoad(Instruction.Load instruction) {
        memoryArgument(instruction.argument(), instruction.op().bytes());
        return operands.pop(I32).push(instruction.op().type());
    }

    @Override
    public OperandStack visitStore(Instruction.Store instruction) {
        memoryArgument(instruction.argument(), instruction.op().bytes());
        return operands.pop(instruction.op().type()).pop(I32);
    }

    private void memoryArgument(MemoryArgument argument, int bytes) {
        context.memory(argument.memory());
        if (argument.align() > Integer.numberOfTrailingZeros(bytes)) {
            throw errors.alignmentTooLarge(argument.align(), bytes);
        }
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
        memoryArgument(instruction.argument(), instruction.op().bytes());
        return operands.pop(I32).push(V128);
    }

    @Override
    public OperandStack visitLaneAccess(Instruction.LaneAccess instruction) {
        memoryArgument(instruction.argument(), instruction.op().bytes());
        checkLane(instruction.lane(), instruction.op().shape().lanes());
        operands.pop(V128).pop(I32);
        return instruction.op().isStore() ? operands : operands.push(V128);
    }

    private void checkLane(int lane, int lanes) {
        if (lane >= lanes) {
            throw errors.invalidLane(lane, lanes);
        }
    }
}
