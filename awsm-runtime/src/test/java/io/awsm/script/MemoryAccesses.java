// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static io.awsm.wasm.type.NumberType.I32;
import static io.awsm.wasm.type.NumberType.I64;
import static io.awsm.wasm.type.VectorType.V128;
import static java.util.stream.Collectors.joining;

import io.awsm.wasm.instruction.LaneAccessOp;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.StoreOp;
import io.awsm.wasm.instruction.VectorLoadOp;
import io.awsm.wasm.type.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A script of every load and store (specification 4.4.7): at both ends of the memory, beyond its end by one byte and by
 * far, with offsets that a sum of 32 bits would lose.
 */
final class MemoryAccesses {

    private static final int SIZE = 0x10000;
    private static final long[] OFFSETS = {0, 1, SIZE, 0xFFFF_FFFFL};

    /** The least significant byte first, as in memory. */
    private static final String LANES = "f0e1d2c3b4a5968778695a4b3c2d1e0f";

    private final ScriptBuilder script = new ScriptBuilder("memory accesses");
    /** What the memory holds; stores change it. */
    private final byte[] memory = new byte[SIZE];

    /** What names the memory in an instruction: nothing for the first. */
    private final String index;

    private MemoryAccesses(String index) {
        this.index = index;
    }

    /** Of a module's only memory. */
    static Script script() {
        return script("", "");
    }

    /** Of one that has larger ones beside it, with other contents. */
    static Script scriptOfSecond() {
        return script(" 1", "(memory 2)");
    }

    /** @param before field of the module */
    private static Script script(String index, String before) {
        MemoryAccesses accesses = new MemoryAccesses(index);
        accesses.script.field(before);
        accesses.memory();
        for (LoadOp op : LoadOp.values()) {
            accesses.load(op.mnemonic(), op.bytes(), op.type(), at -> accesses.value(op, at));
        }
        for (VectorLoadOp op : VectorLoadOp.values()) {
            accesses.load(op.mnemonic(), op.bytes(), V128, at -> accesses.vector(op, at));
        }
        for (StoreOp op : StoreOp.values()) {
            int bytes = op.type() == V128 ? 16 : op.type() == I64 || op.bytes() == 8 ? 8 : 4;
            Value value = new Value(op.type(), reversed(LANES.substring(0, 2 * bytes)));
            accesses.store(op.mnemonic(), "", OFFSETS, value, LANES.substring(0, 2 * op.bytes()));
        }
        for (LaneAccessOp op : LaneAccessOp.values()) {
            for (int lane = 0; lane < op.shape().lanes(); lane++) {
                if (op.isStore()) {
                    accesses.storeLane(op, lane);
                } else {
                    accesses.loadLane(op, lane);
                }
            }
        }
        return accesses.script.build();
    }

    /** The first and the last bytes are no zeros. */
    private void memory() {
        for (int start : new int[] {0, SIZE - 64}) {
            for (int i = 0; i < 64; i++) {
                memory[start + i] = (byte) (0x83 + 37 * (start + i));
            }
        }
        script.field("(memory (export \"memory\") 1 1)");
        for (int start : new int[] {0, SIZE - 64}) {
            String bytes = HexFormat.of().withPrefix("\\").formatHex(memory, start, start + 64);
            script.field("(data (memory" + (index.isEmpty() ? " 0" : index) + ") (i32.const " + start + ") \"" + bytes
                    + "\")");
        }
        script.function(
                "bytes",
                List.of(I32),
                List.of(I64, I64, I64, I64),
                IntStream.range(0, 4)
                        .mapToObj(i -> "(i64.load" + index + " offset=" + 8 * i + " (local.get 0))")
                        .collect(joining(" ")));
    }

    private void load(String mnemonic, int bytes, ValueType type, IntFunction<List<String>> meaning) {
        for (long offset : OFFSETS) {
            String name = mnemonic + index + " offset=" + offset;
            script.function(name, List.of(I32), List.of(type), "(" + name + " (local.get 0))");
            script.function(name + " dropped", List.of(I32), List.of(), "(drop (" + name + " (local.get 0)))");
            for (long address : addresses(bytes)) {
                List<Value> arguments = List.of(NumericInstructions.value(I32, address));
                long at = address + offset;
                if (at + bytes <= SIZE) {
                    script.assertReturn(name, arguments, new Expectation(type, meaning.apply((int) at)));
                } else {
                    script.assertTrap(name, arguments, "out of bounds memory access");
                    script.assertTrap(name + " dropped", arguments, "out of bounds memory access");
                }
            }
        }
    }

    private void storeLane(LaneAccessOp op, int lane) {
        int digits = 2 * op.bytes();
        String stored = LANES.substring(lane * digits, (lane + 1) * digits);
        store(op.mnemonic(), " " + lane, offsets(lane), new Value(V128, reversed(LANES)), stored);
    }

    private void loadLane(LaneAccessOp op, int lane) {
        Value vector = new Value(V128, reversed(LANES));
        for (long offset : offsets(lane)) {
            String text = op.mnemonic() + index + " offset=" + offset + " " + lane;
            script.function(text, List.of(I32, V128), List.of(V128), "(" + text + " (local.get 0) (local.get 1))");
            for (long address : addresses(op.bytes())) {
                List<Value> arguments = List.of(NumericInstructions.value(I32, address), vector);
                long at = address + offset;
                if (at + op.bytes() <= SIZE) {
                    List<String> lanes = lanes(LANES, op.bytes());
                    lanes.set(lane, digits((int) at, op.bytes()));
                    script.assertReturn(text, arguments, new Expectation(V128, lanes));
                } else {
                    script.assertTrap(text, arguments, "out of bounds memory access");
                }
            }
        }
    }

    /** @param stored what will be in memory, the first byte first */
    private void store(String mnemonic, String immediate, long[] offsets, Value value, String stored) {
        int bytes = stored.length() / 2;
        for (long offset : offsets) {
            String name = mnemonic + index + " offset=" + offset + immediate;
            script.function(name, List.of(I32, value.type()), List.of(), "(" + name + " (local.get 0) (local.get 1))");
            for (long address : addresses(bytes)) {
                List<Value> arguments = List.of(NumericInstructions.value(I32, address), value);
                long at = address + offset;
                if (at + bytes <= SIZE) {
                    script.assertReturn(name, arguments);
                    System.arraycopy(HexFormat.of().parseHex(stored), 0, memory, (int) at, bytes);
                    assertBytes((int) Math.max(0, Math.min(SIZE - 32, at - 8)));
                } else {
                    script.assertTrap(name, arguments, "out of bounds memory access");
                    assertBytes(SIZE - 32);
                    assertBytes(0);
                }
            }
        }
    }

    private void assertBytes(int at) {
        script.assertReturn(
                "bytes",
                List.of(NumericInstructions.value(I32, at)),
                IntStream.range(0, 4)
                        .mapToObj(i -> new Expectation(I64, List.of(digits(at + 8 * i, 8))))
                        .toArray(Expectation[]::new));
    }

    /** All of them for one lane will do. */
    private static long[] offsets(int lane) {
        return lane == 0 ? OFFSETS : new long[] {lane};
    }

    /** For an access without offset: good ones, of which some are not aligned, the first bad one, and bad ones. */
    private static List<Long> addresses(int bytes) {
        List<Long> addresses = new ArrayList<>(List.of(0L, 1L, 3L, 7L, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL));
        for (int i = -2; i <= 1; i++) {
            addresses.add((long) SIZE - bytes + i);
        }
        addresses.add(0x1_0000_0000L - bytes);
        return addresses;
    }

    private List<String> value(LoadOp op, int at) {
        if (op.type() == V128) {
            return lanes(HexFormat.of().formatHex(memory, at, at + op.bytes()), 1);
        }
        int digits = op.type() == I64 || op.bytes() == 8 ? 16 : 8;
        return List.of(extended(digits(at, op.bytes()), op.signed(), digits));
    }

    private List<String> vector(VectorLoadOp op, int at) {
        String all = HexFormat.of().formatHex(memory, at, at + op.bytes());
        int bytes = op.shape().laneBytes();
        return switch (op.kind()) {
            case SPLAT -> Collections.nCopies(op.shape().lanes(), digits(at, bytes));
            case ZERO -> lanes(all + "0".repeat(32 - all.length()), bytes);
            case EXTEND_S ->
                lanes(all, bytes / 2).stream()
                        .map(l -> extended(l, true, 2 * bytes))
                        .toList();
            case EXTEND_U ->
                lanes(all, bytes / 2).stream()
                        .map(l -> extended(l, false, 2 * bytes))
                        .toList();
        };
    }

    /** Bytes as one number. */
    private String digits(int at, int bytes) {
        return reversed(HexFormat.of().formatHex(memory, at, at + bytes));
    }

    private static List<String> lanes(String hex, int bytes) {
        List<String> lanes = new ArrayList<>();
        for (int i = 0; i < hex.length(); i += 2 * bytes) {
            lanes.add(reversed(hex.substring(i, i + 2 * bytes)));
        }
        return lanes;
    }

    private static String reversed(String hex) {
        StringBuilder digits = new StringBuilder();
        for (int i = hex.length() - 2; i >= 0; i -= 2) {
            digits.append(hex, i, i + 2);
        }
        return digits.toString();
    }

    private static String extended(String digits, boolean signed, int length) {
        boolean negative = signed && digits.charAt(0) >= '8';
        return (negative ? "f" : "0").repeat(length - digits.length()) + digits;
    }
}
