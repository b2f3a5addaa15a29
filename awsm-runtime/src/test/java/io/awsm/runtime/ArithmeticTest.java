// SPDX-License-Identifier: Apache-2.0
package io.awsm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.testing.Row;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of libcalls/ on numbers against those of Java, which are exact by their specification. */
class ArithmeticTest {

    private static final List<DoubleUnaryOperator> ROUNDING =
            List.of(Math::floor, Math::ceil, ArithmeticTest::truncate, Math::rint, Math::rint, Math::rint);
    private static final int FMA = 12;
    private static final int FMAF = 13;

    private static final double[] SPECIAL = {
        0.0,
        1.0,
        0.5,
        1.5,
        2.5,
        3.0,
        0x1p52,
        0x1p52 - 0.5,
        0x1p52 + 1,
        0x1p53,
        0x1p53 + 2,
        0x1p23,
        0x1p23 - 0.5,
        0x1p24,
        1e300,
        1e-300,
        0x1p-1074,
        0x1p-1022,
        0x1p-149,
        0x1p-126,
        0x1p1023,
        0x1.8p1023,
        Double.MAX_VALUE,
        Float.MAX_VALUE,
        0x1p-537,
        0x1p511,
        0x1.fffffffffffffp0,
        0x1.fffffep0,
        Math.nextDown(0.5),
        Math.nextUp(0.5),
        Double.POSITIVE_INFINITY,
        Double.NaN,
        0x1p-23,
        0x1p-52,
        0x1p-53,
        0x1p-1073,
        0x1p-1021,
        0x1p-500,
        0x1p500
    };

    /** A call: the function's number, its operands and the expected result, as bits. */
    private record Call(int function, long a, long b, long c, long expected) {}

    private static double truncate(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    /** The functions are the same for all mechanisms. */
    static Stream<Row> rows() {
        return Row.hosted().filter(row -> row.isFirstChecked() && row.target().pointerSize() == 8);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void roundsDoubles(Row row) {
        List<Call> calls = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double x = operand(random, i);
            for (int function = 0; function < ROUNDING.size(); function++) {
                calls.add(new Call(
                        function, bits(x), 0, 0, bits(ROUNDING.get(function).applyAsDouble(x))));
            }
        }
        check(row, calls);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void roundsFloats(Row row) {
        List<Call> calls = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            float x = floatOperand(random, i);
            for (int function = 0; function < ROUNDING.size(); function++) {
                float expected = (float) ROUNDING.get(function).applyAsDouble(x);
                calls.add(new Call(6 + function, bits(x), 0, 0, bits(expected)));
            }
        }
        check(row, calls);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void multipliesAndAddsDoubles(Row row) {
        List<Call> calls = new ArrayList<>();
        for (double a : withNegative()) {
            for (double b : withNegative()) {
                for (double c : withNegative()) {
                    calls.add(fma(a, b, c));
                }
            }
        }
        Random random = new Random(3);
        for (int i = 0; i < 300_000; i++) {
            double a = random(random);
            double b = random(random);
            calls.add(fma(a, b, near(random, -a * b, i)));
        }
        check(row, calls);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void multipliesAndAddsFloats(Row row) {
        List<Call> calls = new ArrayList<>();
        for (double a : withNegative()) {
            for (double b : withNegative()) {
                for (double c : withNegative()) {
                    calls.add(fma((float) a, (float) b, (float) c));
                }
            }
        }
        Random random = new Random(4);
        for (int i = 0; i < 300_000; i++) {
            float a = Float.intBitsToFloat(random.nextInt());
            float b = i % 2 == 0 ? Float.intBitsToFloat(random.nextInt()) : (1 + random.nextInt(1 << 24)) / a;
            calls.add(fma(a, b, (float) near(random, -(double) a * b, i)));
        }
        check(row, calls);
    }

    private static Call fma(double a, double b, double c) {
        return new Call(FMA, bits(a), bits(b), bits(c), bits(Math.fma(a, b, c)));
    }

    private static Call fma(float a, float b, float c) {
        return new Call(FMAF, bits(a), bits(b), bits(c), bits(Math.fma(a, b, c)));
    }

    /** A number of any size, or one whose size makes a difference to {@code x}: cancels it, or rounds with it. */
    private static double near(Random random, double x, int i) {
        return switch (i % 5) {
            case 0 -> random(random);
            case 1 -> x;
            case 2 -> x * (1 + (random.nextInt(64) - 32) * 0x1p-52);
            case 3 -> Math.scalb(random.nextDouble() - 0.5, Math.getExponent(x) - 60 + random.nextInt(120));
            default -> Math.scalb(1.0, Math.getExponent(x) - 110 + random.nextInt(220));
        };
    }

    private static double random(Random random) {
        double any = Double.longBitsToDouble(random.nextLong());
        return random.nextBoolean() ? any : Math.scalb(random.nextDouble() - 0.5, random.nextInt(80) - 40);
    }

    private static double[] withNegative() {
        double[] all = new double[2 * SPECIAL.length];
        for (int i = 0; i < SPECIAL.length; i++) {
            all[2 * i] = SPECIAL[i];
            all[2 * i + 1] = -SPECIAL[i];
        }
        return all;
    }

    private static double operand(Random random, int i) {
        double[] special = withNegative();
        if (i < special.length) {
            return special[i];
        }
        return i % 2 == 0
                ? Double.longBitsToDouble(random.nextLong())
                : Math.scalb(random.nextInt() | 1, random.nextInt(64) - 34);
    }

    private static float floatOperand(Random random, int i) {
        double[] special = withNegative();
        if (i < special.length) {
            return (float) special[i];
        }
        return i % 2 == 0 ? Float.intBitsToFloat(random.nextInt()) : (random.nextInt(1 << 26) - (1 << 25)) / 4.0f;
    }

    private static long bits(double x) {
        return Double.doubleToRawLongBits(x);
    }

    private static long bits(float x) {
        return Float.floatToRawIntBits(x) & 0xFFFF_FFFFL;
    }

    private static void check(Row row, List<Call> calls) {
        ByteBuffer input = ByteBuffer.allocate(32 * calls.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (Call call : calls) {
            input.putLong(call.function()).putLong(call.a()).putLong(call.b()).putLong(call.c());
        }
        Path program = CompiledRuntime.of(row).program("arithmetic");
        Llvm.BinaryResult result =
                Llvm.executeBinary(row.command(program, "evaluate"), Path.of("."), Map.of(), input.array());
        assertThat(result.status()).isZero();
        assertThat(result.out()).hasSize(8 * calls.size());
        ByteBuffer output = ByteBuffer.wrap(result.out()).order(ByteOrder.LITTLE_ENDIAN);
        List<String> wrong = new ArrayList<>();
        for (Call call : calls) {
            long actual = output.getLong();
            if (!isSame(call, actual) && wrong.size() < 10) {
                wrong.add(String.format(
                        "function %d of %x %x %x: %x instead of %x",
                        call.function(), call.a(), call.b(), call.c(), actual, call.expected()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A result that is NaN may be any quiet one. */
    private static boolean isSame(Call call, long actual) {
        boolean isFloat = call.function() >= 6 && call.function() != FMA;
        if (isFloat && Float.isNaN(Float.intBitsToFloat((int) call.expected()))) {
            return Float.isNaN(Float.intBitsToFloat((int) actual)) && (actual & 0x40_0000) != 0;
        }
        if (!isFloat && Double.isNaN(Double.longBitsToDouble(call.expected()))) {
            return Double.isNaN(Double.longBitsToDouble(actual)) && (actual & 0x8_0000_0000_0000L) != 0;
        }
        return actual == call.expected();
    }
}
