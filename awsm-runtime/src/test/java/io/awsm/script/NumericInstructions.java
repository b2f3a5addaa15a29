// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static io.awsm.semantics.EdgeValues.concat;
import static java.util.stream.Collectors.joining;

import io.awsm.semantics.EdgeValues;
import io.awsm.semantics.Scalars;
import io.awsm.semantics.Trap;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A script that calls every numeric instruction with all combinations of edge values. */
final class NumericInstructions {

    /** Every so many combinations, one is also computed by LLVM from constants. */
    private static final int FOLDED = 43;

    private NumericInstructions() {}

    static Script script() {
        ScriptBuilder script = new ScriptBuilder("numeric instructions");
        for (NumericOp op : NumericOp.values()) {
            List<ValueType> types = op.signature().operands();
            List<long[]> operands = combinations(op);
            String locals = IntStream.range(0, types.size())
                    .mapToObj(i -> " (local.get " + i + ")")
                    .collect(joining());
            script.function(op.mnemonic(), types, List.of(op.signature().result()), "(" + op.mnemonic() + locals + ")");
            for (long[] each : operands) {
                List<Value> arguments = IntStream.range(0, each.length)
                        .mapToObj(i -> value(types.get(i), each[i]))
                        .toList();
                script.assertResult(op.mnemonic(), arguments, () -> expected(op, each));
            }
            addFolded(script, op, operands);
        }
        return script.build();
    }

    /** A function without parameters that returns the results for a few combinations. */
    private static void addFolded(ScriptBuilder script, NumericOp op, List<long[]> all) {
        List<long[]> some = IntStream.range(0, all.size())
                .filter(i -> all.size() < 2 * FOLDED || i % FOLDED == 0)
                .mapToObj(all::get)
                .filter(operands -> returns(op, operands))
                .toList();
        String body = some.stream()
                .map(operands -> IntStream.range(0, operands.length)
                        .mapToObj(i -> constant(op.signature().operands().get(i), operands[i]))
                        .collect(joining(" ", "(" + op.mnemonic() + " ", ")")))
                .collect(joining(" "));
        String name = op.mnemonic() + " of constants";
        List<ValueType> results =
                some.stream().map(o -> op.signature().result()).collect(Collectors.toList());
        script.function(name, List.of(), results, body);
        script.assertReturn(
                name,
                List.of(),
                some.stream().map(operands -> expected(op, operands)).toArray(Expectation[]::new));
    }

    private static List<long[]> combinations(NumericOp op) {
        List<ValueType> types = op.signature().operands();
        if (types.size() == 1) {
            return Arrays.stream(unary(types.get(0)))
                    .mapToObj(v -> new long[] {v})
                    .toList();
        }
        List<long[]> pairs = new ArrayList<>();
        long[] values = values(types.get(0));
        for (long a : values) {
            for (long b : values) {
                pairs.add(new long[] {a, b});
            }
        }
        return pairs;
    }

    private static long[] unary(ValueType type) {
        return isFloat(type)
                ? concat(values(type), EdgeValues.integerLimits(Scalars.width(type)))
                : concat(values(type), powers(Scalars.width(type)));
    }

    /** Where conversions to floats round, and each number of leading and trailing zeros. */
    private static long[] powers(int width) {
        return IntStream.range(0, width)
                .boxed()
                .flatMapToLong(n -> LongStream.of(1L << n, (1L << n) - 1, (1L << n) + 1, (3L << n) + 1, -1L << n))
                .map(i -> width == 64 ? i : i & 0xFFFF_FFFFL)
                .toArray();
    }

    private static long[] values(ValueType type) {
        int width = Scalars.width(type);
        return isFloat(type) ? EdgeValues.floats(width) : EdgeValues.integers(width);
    }

    private static boolean isFloat(ValueType type) {
        return type == NumberType.F32 || type == NumberType.F64;
    }

    private static boolean returns(NumericOp op, long[] operands) {
        try {
            Scalars.apply(op, operands);
            return true;
        } catch (Trap e) {
            return false;
        }
    }

    private static Expectation expected(NumericOp op, long[] operands) {
        return new Expectation(op.signature().result(), List.of(Scalars.apply(op, operands)));
    }

    static Value value(ValueType type, long bits) {
        return new Value(type, String.format("%0" + Scalars.width(type) / 4 + "x", bits));
    }

    static String constant(ValueType type, long bits) {
        int width = Scalars.width(type);
        String number = isFloat(type) ? floatText(width, bits) : Long.toString(width == 32 ? (int) bits : bits);
        return "(" + type.text() + ".const " + number + ")";
    }

    private static String floatText(int width, long bits) {
        int mantissa = width == 32 ? 23 : 52;
        double value = width == 32 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
        if (Double.isNaN(value)) {
            String sign = bits >>> (width - 1) == 0 ? "" : "-";
            return sign + "nan:0x" + Long.toHexString(bits & ((1L << mantissa) - 1));
        }
        return Double.toHexString(value).replace("Infinity", "inf");
    }
}
