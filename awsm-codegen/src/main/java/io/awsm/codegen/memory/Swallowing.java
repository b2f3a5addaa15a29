package io.awsm.codegen.memory;

import io.awsm.llvm.ir.IrInstruction;
import io.awsm.llvm.ir.Value;
import java.util.List;
import java.util.Set;

/** Which operands an operation may ignore, so that LLVM finds out that they are not used after all. */
final class Swallowing {

    private static final Set<String> OF_ITSELF = Set.of("sub", "xor", "urem", "srem");
    private static final Set<String> BY_ZERO = Set.of("and", "mul", "icmp ult", "icmp uge");
    private static final Set<String> BY_ALL_ONES = Set.of("or", "icmp ugt", "icmp ule", "srem");
    private static final Set<String> BY_ONE = Set.of("urem", "srem");

    private Swallowing() {}

    /** The operands on which the result certainly depends. */
    static List<Value> notSwallowed(IrInstruction instruction) {
        List<Value> operands = instruction.operands();
        String opcode = instruction.opcode();
        if (opcode.equals("select")) {
            return operands.get(1).equals(operands.get(2)) ? operands.subList(1, 2) : operands.subList(0, 1);
        }
        if (operands.size() == 2 && swallows(opcode, operands.get(0), operands.get(1))) {
            return List.of();
        }
        return operands;
    }

    private static boolean swallows(String opcode, Value left, Value right) {
        if (left.equals(right)) {
            return OF_ITSELF.contains(opcode) || opcode.startsWith("icmp");
        }
        return swallowsWith(opcode, left) || swallowsWith(opcode, right);
    }

    private static boolean swallowsWith(String opcode, Value operand) {
        return switch (operand.text()) {
            case "0" -> BY_ZERO.contains(opcode);
            case "1" -> BY_ONE.contains(opcode);
            case "-1" -> BY_ALL_ONES.contains(opcode);
            default -> opcode.startsWith("f") && isNaN(operand);
        };
    }

    /** A float's NaN is written as an integer cast to it, a double's with all exponent bits set. */
    private static boolean isNaN(Value operand) {
        String text = operand.text();
        return text.startsWith("bitcast")
                || text.startsWith("0x")
                        && Double.isNaN(Double.longBitsToDouble(Long.parseUnsignedLong(text.substring(2), 16)));
    }
}
