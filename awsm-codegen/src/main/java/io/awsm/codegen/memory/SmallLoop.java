package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Binary;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.IrInstruction.Kind;
import io.awsm.llvm.ir.Opcode;
import io.awsm.llvm.ir.Operator;
import io.awsm.llvm.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A loop of one block that LLVM may be able to vectorise, if no load in it is volatile: it only computes, loads and stores,
 * at addresses that follow from the locals by sums and multiples.
 */
final class SmallLoop {

    private static final Set<Opcode> AFFINE = Set.of(
            Binary.ADD,
            Binary.ADD_NUW_NSW,
            Binary.SUB,
            Binary.MUL,
            Binary.SHL,
            Conversion.ZEXT,
            Operator.GETELEMENTPTR);

    /** The slots that are written in the loop. */
    private final Set<Value> written = new HashSet<>();
    /** Values, and slots, that what is loaded or computed in another way than by sums has gone into. */
    private final Set<Value> irregular = new HashSet<>();
    /** Values that can be others in the next iteration. */
    private final Set<Value> varying = new HashSet<>();

    /**
     * @param entry the jump to the loop
     * @param exit what comes first after the loop
     */
    record Place(IrInstruction entry, IrInstruction exit) {}

    private SmallLoop(List<IrInstruction> body) {
        for (IrInstruction instruction : body) {
            if (instruction.kind() == Kind.SLOT_STORE) {
                written.add(instruction.operands().get(1));
            }
        }
        // Twice: what goes into a slot comes out of it in the next iteration.
        body.forEach(this::visit);
        body.forEach(this::visit);
    }

    /** The loop whose label is at an index of a function's body, if it is such a loop; else null. */
    static Place at(List<IrInstruction> function, int label) {
        int end = label + 1;
        while (function.get(end).kind() != Kind.TERMINATOR) {
            end++;
        }
        IrInstruction jump = function.get(end);
        boolean again = jump.targets().size() == 2
                && jump.targets().get(0).equals(function.get(label).targets().get(0))
                && jump.targets().get(1).equals(function.get(end + 1).targets().get(0));
        if (!again) {
            return null;
        }
        List<IrInstruction> body = function.subList(label, end);
        SmallLoop loop = new SmallLoop(body);
        return body.stream().allMatch(loop::isAllowed)
                ? new Place(function.get(label - 1), function.get(end + 2))
                : null;
    }

    private void visit(IrInstruction instruction) {
        List<Value> operands = instruction.operands();
        switch (instruction.kind()) {
            case SLOT_STORE -> {
                if (irregular.contains(operands.get(0))) {
                    irregular.add(operands.get(1));
                }
            }
            case SLOT_LOAD -> {
                if (written.contains(operands.get(0))) {
                    varying.add(instruction.result());
                }
                if (irregular.contains(operands.get(0))) {
                    irregular.add(instruction.result());
                }
            }
            case PURE -> {
                // A shift's distance is written as a constant and another.
                boolean constant = operands.stream().noneMatch(Value::isLocal);
                if (!constant && !AFFINE.contains(instruction.opcode())
                        || operands.stream().anyMatch(irregular::contains)) {
                    irregular.add(instruction.result());
                }
                if (operands.stream().anyMatch(varying::contains)) {
                    varying.add(instruction.result());
                }
            }
            case FAULTING_LOAD -> irregular.add(instruction.result());
            default -> {}
        }
    }

    private boolean isAllowed(IrInstruction instruction) {
        List<Value> operands = instruction.operands();
        return switch (instruction.kind()) {
            // What does not vary could be added up by one multiplication, of which some bits suffice.
            case FAULTING_LOAD ->
                instruction.result().type().bits() <= 64
                        && varying.contains(operands.get(0))
                        && isRegular(operands.get(0));
            case FAULTING_STORE -> isRegular(operands.get(1));
            case EFFECT -> false;
            // LLVM does not change the order of floating-point sums.
            case SLOT_LOAD ->
                !written.contains(operands.get(0))
                        || instruction.result().type().isInteger();
            default -> true;
        };
    }

    private boolean isRegular(Value address) {
        return !irregular.contains(address);
    }
}
