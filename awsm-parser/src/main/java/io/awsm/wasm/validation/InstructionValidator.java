// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.validation;

import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;

import io.awsm.wasm.ImplementationLimits;
import io.awsm.wasm.binary.Locals;
import io.awsm.wasm.instruction.ControlOp;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LabelTable;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.Subtyping;
import io.awsm.wasm.type.TableType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.ControlStack.Kind;
import java.util.List;

/**
 * The typing rules of instructions (specification 3.3): those of control instructions (3.3.8), which also know the open
 * blocks, are here; all others are inherited.
 */
final class InstructionValidator extends OperandValidator {

    private static final FunctionType NOTHING = FunctionType.of(List.of(), List.of());

    private final ControlStack control = new ControlStack();

    /** @param results of the function */
    InstructionValidator(Module module, Locals locals, List<ValueType> results, ValidationErrors errors) {
        super(module, locals, errors);
        control.enter(Kind.FUNCTION, new FunctionType(List.of(), results), operands, initialized);
    }

    /** How many blocks are open, 0 after the last instruction of the function. */
    int depth() {
        return control.depth();
    }

    /** Whether the next instruction, if it is this, is for the consumer: see {@link FunctionConsumer}. */
    boolean isLive(Instruction next) {
        if (control.isDead()) {
            return false;
        }
        return !operands.isPolymorphic() || next.op() == ControlOp.END || next.op() == ControlOp.ELSE;
    }

    /** Applies the rule of the instruction at this offset. */
    void validate(int offset, Instruction instruction) {
        errors.at(offset, instruction);
        instruction.accept(this);
    }

    // Control instructions (3.3.8)

    @Override
    public OperandStack visitControl(Instruction.Control instruction) {
        return switch (instruction.op()) {
            case UNREACHABLE -> operands.unreachable();
            case NOP -> operands;
            case ELSE -> enterElse();
            case END -> end();
            case RETURN -> operands.pop(control.labelTypes(control.depth() - 1)).unreachable();
        };
    }

    @Override
    public OperandStack visitBlock(Instruction.Block instruction) {
        return switch (instruction.op()) {
            case BLOCK -> enter(Kind.BLOCK, instruction.type());
            case LOOP -> enter(Kind.LOOP, instruction.type());
            case IF -> {
                operands.pop(I32);
                yield enter(Kind.IF, instruction.type());
            }
        };
    }

    private OperandStack enter(Kind kind, BlockType blockType) {
        FunctionType type = functionType(blockType);
        operands.pop(type.parameters());
        control.enter(kind, type, operands, initialized);
        if (control.loops() > ImplementationLimits.NESTED_LOOPS) {
            throw errors.tooManyLoops();
        }
        return operands.push(type.parameters());
    }

    private FunctionType functionType(BlockType type) {
        if (type instanceof BlockType.Indexed indexed) {
            return context.type(indexed.type());
        }
        return type instanceof BlockType.Single single
                ? new FunctionType(List.of(), List.of(single.result()))
                : NOTHING;
    }

    private OperandStack enterElse() {
        if (control.kind() != Kind.IF) {
            throw errors.malformed().endExpected();
        }
        FunctionType type = control.type();
        checkResults(type);
        control.enterElse(operands, initialized);
        return operands.push(type.parameters());
    }

    private OperandStack end() {
        FunctionType type = control.type();
        checkResults(type);
        if (control.kind() == Kind.IF && !Subtyping.matches(type.parameters(), type.results())) {
            throw errors.elseMissing(type);
        }
        control.leave(operands, initialized);
        return operands.push(type.results());
    }

    private void checkResults(FunctionType type) {
        operands.pop(type.results()).checkEmpty();
    }

    @Override
    public OperandStack visitBranch(Instruction.Branch instruction) {
        return switch (instruction.op()) {
            case BR -> operands.pop(labelTypes(instruction.label())).unreachable();
            case BR_IF -> {
                operands.pop(I32);
                List<ValueType> types = labelTypes(instruction.label());
                yield operands.pop(types).push(types);
            }
            case BR_TABLE -> branchTable(instruction.labels(), instruction.label());
            case BR_ON_NULL -> {
                List<ValueType> types = labelTypes(instruction.label());
                ReferenceType reference = popReference();
                yield operands.pop(types).push(types).push(reference.nonNull());
            }
            case BR_ON_NON_NULL -> branchOnNonNull(instruction.label());
        };
    }

    /** The label gets the reference, what follows does not. */
    private OperandStack branchOnNonNull(int label) {
        List<ValueType> types = labelTypes(label);
        int others = types.size() - 1;
        if (others < 0 || !(types.get(others) instanceof ReferenceType reference)) {
            throw errors.labelNotReference(label);
        }
        List<ValueType> below = types.subList(0, others);
        return operands.pop(reference.orNull()).pop(below).push(below);
    }

    private OperandStack branchTable(LabelTable labels, int otherwise) {
        operands.pop(I32);
        List<ValueType> checked = labelTypes(otherwise);
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
        return operands.unreachable();
    }

    @Override
    public OperandStack visitCall(Instruction.Call instruction) {
        FunctionType type = switch (instruction.op().callee()) {
            case FUNCTION -> context.function(instruction.index());
            case ELEMENT -> popCallee(instruction);
            case REFERENCE -> {
                operands.pop(context.references(instruction.index()));
                yield context.type(instruction.index());
            }
        };
        operands.pop(type.parameters());
        return instruction.op().isTail() ? leave(type) : operands.push(type.results());
    }

    /** The type of what is called, after the operand that says which element of the table that is. */
    private FunctionType popCallee(Instruction.Call instruction) {
        TableType table = context.table(instruction.table());
        if (!Subtyping.matches(table.element(), FUNCREF)) {
            throw errors.notFunctionTable(instruction.table(), table.element());
        }
        FunctionType type = context.type(instruction.index());
        operands.pop(table.address());
        return type;
    }

    /** A tail call: the results of what is called are the function's. */
    private OperandStack leave(FunctionType callee) {
        List<ValueType> results = control.labelTypes(control.depth() - 1);
        if (!Subtyping.matches(callee.results(), results)) {
            throw errors.tailResults(callee, results);
        }
        return operands.unreachable();
    }

    /** Indices are unsigned, so a negative one is too large. */
    private List<ValueType> labelTypes(int label) {
        if (label < 0 || label >= control.depth()) {
            throw errors.unknownLabel(label, control.depth());
        }
        return control.labelTypes(label);
    }
}
