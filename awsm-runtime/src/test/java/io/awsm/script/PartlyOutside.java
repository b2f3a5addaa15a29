// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static io.awsm.wasm.type.NumberType.I32;

import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.Signature;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorLoadOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A script of every instruction that computes, of operands that are loaded across the end of the memory. Most use a part of
 * an operand only, at least for some values of the others, and machines have instructions that load just that part.
 */
final class PartlyOutside {

    private static final int SIZE = 0x10000;

    /** Shuffles for which machines have instructions: the others are of all bytes. */
    private static final List<String> SHUFFLES = List.of(
            "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
            "0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1",
            "0 1 2 3 0 1 2 3 0 1 2 3 0 1 2 3",
            "0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7",
            "4 5 6 7 4 5 6 7 4 5 6 7 4 5 6 7",
            "0 1 2 3 16 16 16 16 16 16 16 16 16 16 16 16",
            "0 1 2 3 4 5 6 7 16 16 16 16 16 16 16 16",
            "0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23",
            "16 17 18 19 20 21 22 23 0 1 2 3 4 5 6 7",
            "16 17 18 19 20 21 22 23 8 9 10 11 12 13 14 15",
            "0 1 2 3 20 21 22 23 24 25 26 27 28 29 30 31",
            "0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23",
            "0 1 16 17 2 3 18 19 4 5 20 21 6 7 22 23",
            "0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23",
            "0 1 2 3 0 1 2 3 4 5 6 7 4 5 6 7",
            "0 16 16 16 1 16 16 16 2 16 16 16 3 16 16 16");

    /** Instructions that need all of their operands, if all of their result is needed. */
    private static final List<String> VECTOR_ARITHMETIC = List.of(
            "i8x16.add",
            "i16x8.sub",
            "i32x4.add",
            "i64x2.sub",
            "v128.or",
            "v128.xor",
            "f32x4.add",
            "f32x4.mul",
            "f64x2.sub",
            "f64x2.mul",
            "f64x2.div");

    private static final List<String> VECTOR_USES = List.of(
            "(i16x8.extend_low_i8x16_u VALUE)",
            "(i64x2.extend_low_i32x4_s VALUE)",
            "(f64x2.promote_low_f32x4 VALUE)",
            "(i32x4.splat (i32x4.extract_lane 0 VALUE))",
            "(f64x2.splat (f64x2.extract_lane 0 VALUE))",
            "(i64x2.splat (i64.extend_i32_s (i32x4.extract_lane 2 VALUE)))",
            "(v128.and VALUE (v128.const i64x2 -1 0))",
            "(i64x2.mul VALUE (v128.const i64x2 3 0))");

    /** What LLVM can leave out, so that what uses it uses the load. */
    private static final List<String> VECTOR_CANCELLED = List.of(
            "(v128.or VALUE (v128.const i64x2 0 0))",
            "(v128.xor VALUE (v128.const i64x2 0 0))",
            "(i32x4.add VALUE (v128.const i64x2 0 0))",
            "(i64x2.sub VALUE (v128.const i64x2 0 0))",
            "(f64x2.add VALUE (v128.const f64x2 -0 -0))",
            "(f64x2.mul VALUE (v128.const f64x2 1 1))",
            "(f64x2.div VALUE (v128.const f64x2 -1 -1))",
            "(f64x2.neg VALUE)",
            "(f64x2.neg (f64x2.neg VALUE))",
            "(v128.xor (v128.xor VALUE (i32x4.splat (local.get 0))) (i32x4.splat (local.get 0)))",
            "(i16x8.sub (i16x8.add VALUE (i32x4.splat (local.get 0))) (i32x4.splat (local.get 0)))");

    private static final List<String> NUMBER_ARITHMETIC =
            List.of("i64.add", "i64.sub", "i64.mul", "i64.and", "i64.or", "i64.xor", "i64.shl", "i64.rotl");

    private static final List<String> NUMBER_CANCELLED = List.of(
            "(i64.or VALUE (i64.const 0))",
            "(i64.add VALUE (i64.const 0))",
            "(i64.mul VALUE (i64.const 1))",
            "(i64.reinterpret_f64 (f64.neg (f64.reinterpret_i64 VALUE)))",
            "(i64.reinterpret_f64 (f64.sub (f64.const -0) (f64.reinterpret_i64 VALUE)))",
            "(i64.reinterpret_f64 (f64.mul (f64.const -1) (f64.reinterpret_i64 VALUE)))",
            "(i64.reinterpret_f64 (f64.abs (f64.reinterpret_i64 VALUE)))",
            "(i64.xor (i64.xor VALUE (i64.extend_i32_u (local.get 0))) (i64.extend_i32_u (local.get 0)))",
            "(i64.sub (i64.add VALUE (i64.extend_i32_u (local.get 0))) (i64.extend_i32_u (local.get 0)))");

    private static final List<String> NUMBER_USES = List.of(
            "(i64.extend8_s VALUE)",
            "(i64.extend16_s VALUE)",
            "(i64.extend32_s VALUE)",
            "(i32.wrap_i64 VALUE)",
            "(i32.extend8_s (i32.wrap_i64 VALUE))",
            "(i64.extend_i32_s (i32.wrap_i64 VALUE))",
            "(i64.extend_i32_u (i32.wrap_i64 VALUE))",
            "(i64.and VALUE (i64.const 255))",
            "(i64.shr_s (i64.shl VALUE (i64.const 32)) (i64.const 32))",
            "(i64.shr_u VALUE (i64.const 48))");

    private final ScriptBuilder script = new ScriptBuilder("partly outside");

    private PartlyOutside() {}

    static Script script() {
        PartlyOutside all = new PartlyOutside();
        all.script.field("(memory 1 1)");
        for (NumericOp op : NumericOp.values()) {
            all.add(op.mnemonic(), op.signature());
            all.addOfSmaller(op.mnemonic(), op.signature());
        }
        for (VectorOp op : VectorOp.values()) {
            all.add(op.mnemonic(), op.signature());
            all.addOfSmaller(op.mnemonic(), op.signature());
        }
        for (VectorLaneOp op : VectorLaneOp.values()) {
            immediates(op).forEach(lanes -> all.add(op.mnemonic() + " " + lanes, op.signature()));
            immediates(op).forEach(lanes -> all.addOfSmaller(op.mnemonic() + " " + lanes, op.signature()));
        }
        for (String shape : List.of("i8x16", "i16x8", "i32x4", "i64x2", "f32x4", "f64x2")) {
            String extract = shape + ".extract_lane" + (shape.matches("i8.*|i16.*") ? "_u" : "");
            for (int lane : List.of(0, 1)) {
                String text = shape + ".splat (" + extract + " " + lane + " " + load(VectorType.V128) + ")";
                all.add(text, 16, VectorType.V128, "(" + text + ")");
            }
        }
        all.addPartialUses(VectorType.V128, VECTOR_ARITHMETIC, VECTOR_CANCELLED, VECTOR_USES);
        all.addPartialUses(NumberType.I64, NUMBER_ARITHMETIC, NUMBER_CANCELLED, NUMBER_USES);
        return all.script.build();
    }

    /** Of what has been loaded, and of what has been computed of it, each of these, at once or through a local. */
    private void addPartialUses(ValueType type, List<String> arithmetic, List<String> cancelled, List<String> uses) {
        for (String use : uses) {
            addPartialUse(use, type, load(type));
            for (String instruction : arithmetic) {
                addPartialUse(use, type, "(" + instruction + " " + load(type) + " " + constant(type, 3) + ")");
            }
            for (String value : cancelled) {
                addPartialUse(use, type, value.replace("VALUE", load(type)));
            }
        }
    }

    private void addPartialUse(String use, ValueType type, String value) {
        ValueType result = use.startsWith("(i32.") ? I32 : type;
        String throughLocal = "(local $v " + type.text() + ") (local.set $v " + value + ") ";
        add(use + " of " + value, bytes(type), result, use.replace("VALUE", value));
        add(use + " of a local, " + value, bytes(type), result, throughLocal + use.replace("VALUE", "(local.get $v)"));
    }

    private static Stream<String> immediates(VectorLaneOp op) {
        return op == VectorLaneOp.I8X16_SHUFFLE
                ? SHUFFLES.stream()
                : IntStream.range(0, op.laneLimit()).mapToObj(Integer::toString);
    }

    /** Each operand loaded, with each of a few constants in place of the others. */
    private void add(String instruction, Signature signature) {
        List<ValueType> types = signature.operands();
        for (int loaded = 0; loaded < types.size(); loaded++) {
            for (int other : types.size() == 1 ? List.of(0) : List.of(0, 1, 255, -1)) {
                int place = loaded;
                String operands = IntStream.range(0, types.size())
                        .mapToObj(i -> i == place ? load(types.get(i)) : constant(types.get(i), other))
                        .collect(Collectors.joining(" "));
                add(
                        instruction + ", " + loaded + ", " + other,
                        bytes(types.get(loaded)),
                        signature.result(),
                        "(" + instruction + " " + operands + ")");
            }
        }
    }

    /** Its only operand, by each load that makes one of less than all of it. */
    private void addOfSmaller(String instruction, Signature signature) {
        if (signature.operands().size() > 1) {
            return;
        }
        ValueType type = signature.operands().get(0);
        for (LoadOp op : LoadOp.values()) {
            if (op.type() == type && op.bytes() > 1 && op.bytes() < bytes(type)) {
                addOf(op.mnemonic(), op.bytes(), instruction, signature);
            }
        }
        for (VectorLoadOp op : VectorLoadOp.values()) {
            if (type == VectorType.V128 && op.bytes() > 1) {
                addOf(op.mnemonic(), op.bytes(), instruction, signature);
            }
        }
    }

    private void addOf(String load, int bytes, String instruction, Signature signature) {
        String body = "(" + instruction + " (" + load + " (local.get 0)))";
        add(instruction + " of " + load, bytes, signature.result(), body);
    }

    private static int bytes(ValueType type) {
        return type == VectorType.V128 ? 16 : type == NumberType.I32 || type == NumberType.F32 ? 4 : 8;
    }

    private void add(String name, int bytes, ValueType result, String body) {
        script.function(name, List.of(I32), List.of(result), body);
        for (int address : List.of(SIZE - bytes + 1, SIZE - bytes / 2, SIZE - 1)) {
            script.assertTrap(name, List.of(NumericInstructions.value(I32, address)), "out of bounds memory access");
        }
    }

    private static String load(ValueType type) {
        return "(" + type.text() + ".load (local.get 0))";
    }

    private static String constant(ValueType type, int value) {
        return type == VectorType.V128
                ? "(v128.const i32x4 " + value + " " + value + " " + value + " " + value + ")"
                : "(" + type.text() + ".const " + value + ")";
    }
}
