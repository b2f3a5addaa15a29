// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static java.util.stream.Collectors.joining;

import io.awsm.semantics.EdgeValues;
import io.awsm.semantics.Vectors;
import io.awsm.wasm.instruction.LaneShape;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A script that calls every vector instruction that computes, with edge values in all lanes. */
final class VectorInstructions {

    /** Every so many operands, one is also computed by LLVM from constants. */
    private static final int FOLDED = 67;

    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    private VectorInstructions() {}

    static Script script() {
        ScriptBuilder script = new ScriptBuilder("vector instructions");
        for (VectorOp op : VectorOp.values()) {
            Instruction instruction = new Instruction(
                    op.mnemonic(), op.signature().operands(), op.signature().result());
            instruction.add(script, operands(op), v -> Vectors.apply(op, v));
        }
        for (VectorLaneOp op : VectorLaneOp.values()) {
            for (int first = 0; first < op.laneLimit(); first++) {
                List<Integer> lanes = lanes(op, first);
                Instruction instruction = new Instruction(
                        op.mnemonic() + lanes.stream().map(l -> " " + l).collect(joining()),
                        op.signature().operands(),
                        op.signature().result());
                instruction.add(script, operands(op, first), v -> Vectors.apply(op, lanes, v));
            }
        }
        return script.build();
    }

    /** @param text with the immediate, if there is one */
    private record Instruction(String text, List<ValueType> operands, ValueType result) {

        void add(ScriptBuilder script, List<BigInteger[]> all, Function<BigInteger[], List<String>> meaning) {
            String locals = IntStream.range(0, operands.size())
                    .mapToObj(i -> " (local.get " + i + ")")
                    .collect(joining());
            script.function(text, operands, List.of(result), "(" + text + locals + ")");
            for (BigInteger[] each : all) {
                List<Value> arguments = IntStream.range(0, each.length)
                        .mapToObj(i -> value(operands.get(i), each[i]))
                        .toList();
                script.assertReturn(text, arguments, new Expectation(result, meaning.apply(each)));
            }
            addFolded(script, all, meaning);
        }

        /** A function without parameters that returns the results for a few operands. */
        private void addFolded(
                ScriptBuilder script, List<BigInteger[]> all, Function<BigInteger[], List<String>> meaning) {
            List<BigInteger[]> some = IntStream.range(0, all.size())
                    .filter(i -> i % FOLDED == 5)
                    .mapToObj(all::get)
                    .toList();
            String body = some.stream()
                    .map(each -> IntStream.range(0, each.length)
                            .mapToObj(i -> constant(operands.get(i), each[i]))
                            .collect(joining(" ", "(" + text + " ", ")")))
                    .collect(joining(" "));
            String name = text + " of constants";
            script.function(name, List.of(), some.stream().map(o -> result).toList(), body);
            script.assertReturn(
                    name,
                    List.of(),
                    some.stream()
                            .map(each -> new Expectation(result, meaning.apply(each)))
                            .toArray(Expectation[]::new));
        }
    }

    private static List<BigInteger[]> operands(VectorOp op) {
        List<ValueType> types = op.signature().operands();
        if (types.get(0) != VectorType.V128) {
            return Arrays.stream(edges(op.shape()))
                    .mapToObj(v -> new BigInteger[] {unsigned(v)})
                    .toList();
        } else if (types.size() == 1) {
            return Stream.concat(packed(op.operandShape()).stream(), singled(op.operandShape()))
                    .map(v -> new BigInteger[] {v})
                    .toList();
        } else if (types.size() == 3) {
            return Stream.of(BigInteger.ZERO, ALL, unsigned(0xFEDC_BA98_7654_3210L), ALL.shiftRight(60))
                    .map(mask -> new BigInteger[] {pattern(0x5A), pattern(0xC3), mask})
                    .toList();
        } else if (types.get(1) == VectorType.V128) {
            return pairs(op.operandShape());
        }
        List<BigInteger[]> shifts = new ArrayList<>();
        for (BigInteger v : packed(op.shape())) {
            for (long distance : EdgeValues.integers(32)) {
                shifts.add(new BigInteger[] {v, unsigned(distance)});
            }
            shifts.add(new BigInteger[] {v, unsigned(8L * op.shape().laneBytes() - 1)});
        }
        return shifts;
    }

    /** A lane, or as many as the instruction names: all over the two operands. */
    private static List<Integer> lanes(VectorLaneOp op, int first) {
        return IntStream.range(0, op.namedLanes())
                .mapToObj(i -> (first + 7 * i) % op.laneLimit())
                .toList();
    }

    private static List<BigInteger[]> operands(VectorLaneOp op, int lane) {
        if (op == VectorLaneOp.I8X16_SHUFFLE) {
            return List.<BigInteger[]>of(new BigInteger[] {pattern(0x5A), pattern(0xC3)});
        }
        List<BigInteger[]> operands = new ArrayList<>();
        for (long edge : edges(op.shape())) {
            long[] lanes = new long[op.shape().lanes()];
            Arrays.setAll(lanes, i -> i + 1);
            if (op.signature().operands().size() == 1) {
                lanes[lane] = edge;
                operands.add(new BigInteger[] {Vectors.vector(op.shape(), lanes)});
            } else {
                operands.add(new BigInteger[] {Vectors.vector(op.shape(), lanes), unsigned(edge)});
            }
        }
        return operands;
    }

    /** Edge values side by side until each has been in a vector. */
    private static List<BigInteger> packed(LaneShape shape) {
        long[] edges = isFloat(shape) ? concatenated(shape) : edges(shape);
        return chunks(shape, edges);
    }

    private static long[] concatenated(LaneShape shape) {
        return EdgeValues.concat(edges(shape), EdgeValues.integerLimits(8 * shape.laneBytes()));
    }

    private static List<BigInteger> chunks(LaneShape shape, long[] values) {
        List<BigInteger> vectors = new ArrayList<>();
        for (int i = 0; i < values.length; i += shape.lanes()) {
            long[] lanes = new long[shape.lanes()];
            System.arraycopy(values, i, lanes, 0, Math.min(lanes.length, values.length - i));
            vectors.add(Vectors.vector(shape, lanes));
        }
        return vectors;
    }

    /** Each pair of edge values in some lane. */
    private static List<BigInteger[]> pairs(LaneShape shape) {
        long[] edges = edges(shape);
        int count = edges.length;
        List<BigInteger> first = chunks(
                shape,
                IntStream.range(0, count * count)
                        .mapToLong(i -> edges[i / count])
                        .toArray());
        List<BigInteger> second = chunks(
                shape,
                IntStream.range(0, count * count)
                        .mapToLong(i -> edges[i % count])
                        .toArray());
        return IntStream.range(0, first.size())
                .mapToObj(i -> new BigInteger[] {first.get(i), second.get(i)})
                .toList();
    }

    /** One lane that differs from all others. */
    private static Stream<BigInteger> singled(LaneShape shape) {
        int width = 8 * shape.laneBytes();
        return IntStream.range(0, shape.lanes()).boxed().flatMap(lane -> {
            BigInteger ones = unsigned(-1L >>> (64 - width)).shiftLeft(lane * width);
            return Stream.of(ones, ALL.andNot(ones), BigInteger.ONE.shiftLeft(lane * width), BigInteger.ZERO, ALL);
        });
    }

    private static long[] edges(LaneShape shape) {
        int width = 8 * shape.laneBytes();
        return isFloat(shape) ? EdgeValues.floats(width) : EdgeValues.integers(width);
    }

    private static boolean isFloat(LaneShape shape) {
        return shape.laneType() == NumberType.F32 || shape.laneType() == NumberType.F64;
    }

    private static BigInteger pattern(int first) {
        return Vectors.vector(
                LaneShape.I8X16,
                IntStream.range(0, 16).mapToLong(i -> (first + 29 * i) & 0xFF).toArray());
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    static Value value(ValueType type, BigInteger bits) {
        return type == VectorType.V128
                ? new Value(type, String.format("%032x", bits))
                : NumericInstructions.value(type, bits.longValue());
    }

    private static String constant(ValueType type, BigInteger bits) {
        return type == VectorType.V128
                ? "(v128.const i64x2 " + bits.longValue() + " "
                        + bits.shiftRight(64).longValue() + ")"
                : NumericInstructions.constant(type, bits.longValue());
    }
}
