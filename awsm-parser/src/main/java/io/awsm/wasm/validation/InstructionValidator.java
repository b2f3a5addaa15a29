package io.awsm.wasm.validation;

import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.ReferenceType.FUNCREF;

import io.awsm.wasm.binary.Locals;
import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LabelTable;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.BlockType;
import io.awsm.wasm.type.FunctionType;
import io.awsm.wasm.type.ReferenceType;
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

    /** Indices are unsigned, so a negative one is too large. */
    private List<ValueType> labelTypes(int label) {
        if (label < 0 || label >= control.depth()) {
            throw errors.unknownLabel(label, control.depth());
        }
        return control.labelTypes(label);
    }
}
