// SPDX-License-Identifier: Apache-2.0
package io.awsm.semantics;

import io.awsm.wasm.instruction.LaneShape;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorOp;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Vector instructions on values (specification 4.4.3). A vector is an integer of 128 bits with lane 0 in the lowest;
 * results are lane by lane, the lowest first.
 */
public final class Vectors {

    private static final Integers WHOLE = new Integers(128);
    private static final Integers I32 = new Integers(32);

    private final LaneShape shape;
    private final int lanes;
    private final Integers integers;
    private final Floats floats;

    private Vectors(LaneShape shape) {
        this.shape = shape;
        this.lanes = shape.lanes();
        this.integers = new Integers(8 * shape.laneBytes());
        this.floats = new Floats(integers.n());
    }

    /** The vector with these lanes. */
    public static BigInteger vector(LaneShape shape, long... lanes) {
        BigInteger vector = BigInteger.ZERO;
        for (int i = lanes.length - 1; i >= 0; i--) {
            vector = vector.shiftLeft(8 * shape.laneBytes()).or(Integers.unsigned(lanes[i]));
        }
        return vector;
    }

    /** The instruction's result. */
    public static List<String> apply(VectorOp op, BigInteger... operands) {
        String operator = op.mnemonic().substring(op.mnemonic().indexOf('.') + 1);
        if (op.mnemonic().startsWith("v128.")) {
            return bitwise(operator, operands);
        }
        Vectors to = new Vectors(op.shape());
        Vectors from = new Vectors(op.operandShape());
        return op.shape() == op.operandShape() ? to.apply(operator, operands) : to.applyFrom(from, operator, operands);
    }

    /** The result of access to lanes. */
    public static List<String> apply(VectorLaneOp op, List<Integer> lanes, BigInteger... operands) {
        Vectors type = new Vectors(op.shape());
        if (op == VectorLaneOp.I8X16_SHUFFLE) {
            return type.each(i -> type.lane(operands[lanes.get(i) / type.lanes], lanes.get(i) % type.lanes));
        }
        int lane = lanes.get(0);
        if (op.mnemonic().contains("replace_lane")) {
            List<String> all = new ArrayList<>(type.each(i -> type.lane(operands[0], i)));
            all.set(lane, type.integers.text(type.integers.wrap(operands[1])));
            return all;
        }
        BigInteger bits = type.lane(operands[0], lane);
        Integers result = new Integers(Scalars.width(op.signature().result()));
        return List.of(result.text(op.mnemonic().endsWith("_s") ? result.wrap(type.integers.signed(bits)) : bits));
    }

    private static List<String> bitwise(String operator, BigInteger... v) {
        return List.of(
                switch (operator) {
                    case "bitselect" -> WHOLE.text(v[0].and(v[2]).or(v[1].andNot(v[2])));
                    case "any_true" -> I32.text(BigInteger.valueOf(v[0].signum()));
                    default -> WHOLE.text(WHOLE.apply(operator, v));
                });
    }

    private List<String> apply(String operator, BigInteger... v) {
        return switch (operator) {
            case "splat" -> each(i -> integers.wrap(v[0]));
            case "swizzle" ->
                each(i -> {
                    int source = lane(v[1], i).intValue();
                    return source < lanes ? lane(v[0], source) : BigInteger.ZERO;
                });
            case "all_true" ->
                List.of(I32.text(BigInteger.valueOf(
                        IntStream.range(0, lanes).allMatch(i -> lane(v[0], i).signum() != 0) ? 1 : 0)));
            case "bitmask" -> List.of(I32.text(bitmask(v[0])));
            case "shl", "shr_s", "shr_u" -> each(i -> integers.apply(operator, lane(v[0], i), v[1]));
            default -> {
                boolean mask = operator.matches("(eq|ne|lt|gt|le|ge)(_[su])?");
                List<String> results = IntStream.range(0, lanes)
                        .mapToObj(i -> applyToLane(
                                operator, Stream.of(v).map(o -> lane(o, i)).toArray(BigInteger[]::new)))
                        .toList();
                yield mask ? results.stream().map(this::mask).toList() : results;
            }
        };
    }

    private String applyToLane(String operator, BigInteger... operands) {
        return Scalars.isFloat(shape.laneType())
                ? floats.apply(
                        operator,
                        Stream.of(operands).mapToLong(BigInteger::longValue).toArray())
                : integers.text(integers.apply(operator, operands));
    }

    /** All bits for true. */
    private String mask(String bool) {
        return (bool.endsWith("1") ? "f" : "0").repeat(integers.n() / 4);
    }

    private BigInteger bitmask(BigInteger v) {
        BigInteger mask = BigInteger.ZERO;
        for (int i = 0; i < lanes; i++) {
            mask = lane(v, i).testBit(integers.n() - 1) ? mask.setBit(i) : mask;
        }
        return mask;
    }

    /** Operators that lead from lanes of another shape to this one. */
    private List<String> applyFrom(Vectors from, String operator, BigInteger... v) {
        boolean signed = operator.matches(".*_s(_zero)?");
        int high = operator.contains("_high_") ? lanes : 0;
        IntFunction<BigInteger> a = i -> from.lane(v[0], i, signed);
        IntFunction<BigInteger> b = i -> from.lane(v[1], i, signed);
        return switch (operator.replaceFirst("_(low|high|pairwise|[if][0-9]+x).*", "")) {
            case "narrow" ->
                each(i -> {
                    BigInteger lane = from.lane(v[i / from.lanes], i % from.lanes, true);
                    return signed ? integers.saturateSigned(lane) : integers.saturateUnsigned(lane);
                });
            case "extend" -> each(i -> a.apply(high + i));
            case "extmul" -> each(i -> a.apply(high + i).multiply(b.apply(high + i)));
            case "extadd" -> each(i -> a.apply(2 * i).add(a.apply(2 * i + 1)));
            case "dot" ->
                each(i -> a.apply(2 * i)
                        .multiply(b.apply(2 * i))
                        .add(a.apply(2 * i + 1).multiply(b.apply(2 * i + 1))));
            case "trunc_sat" ->
                convert(from, v[0], l -> Conversions.truncateSaturating(from.floats, integers, signed, l.longValue()));
            case "convert" -> convert(from, v[0], l -> Conversions.convert(from.integers, floats, signed, l));
            case "promote", "demote" ->
                convert(from, v[0], l -> Conversions.resize(from.floats, floats, l.longValue()));
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /** The lowest lanes that both shapes have, and zeros above them. */
    private List<String> convert(Vectors from, BigInteger v, Function<BigInteger, String> conversion) {
        return IntStream.range(0, lanes)
                .mapToObj(i -> i < from.lanes ? conversion.apply(from.lane(v, i)) : integers.text(BigInteger.ZERO))
                .toList();
    }

    private List<String> each(IntFunction<BigInteger> lane) {
        return IntStream.range(0, lanes)
                .mapToObj(i -> integers.text(integers.wrap(lane.apply(i))))
                .toList();
    }

    private BigInteger lane(BigInteger v, int lane) {
        return integers.wrap(v.shiftRight(lane * integers.n()));
    }

    private BigInteger lane(BigInteger v, int lane, boolean signed) {
        return signed ? integers.signed(lane(v, lane)) : lane(v, lane);
    }
}
