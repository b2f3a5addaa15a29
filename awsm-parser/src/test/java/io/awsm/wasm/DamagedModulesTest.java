// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.validation.ModuleValidator;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A good module, damaged in many ways: whatever comes out, it is an outcome and not a crash. */
class DamagedModulesTest {

    private static byte[] good;

    @BeforeAll
    static void assemble() {
        good = Wat2Wasm.parse("""
                (module $damaged
                  (type $binary (func (param i32 i32) (result i32)))
                  (type $pair (func (result i32 i64)))
                  (import "env" "log" (func $log (param i32)))
                  (import "env" "base" (global $base i32))
                  (memory 1 2)
                  (table $functions 4 8 funcref)
                  (table $things 2 externref)
                  (global $counter (mut i64) (i64.const -5))
                  (global $vector v128 (v128.const i32x4 1 2 3 4))
                  (elem (table $functions) (i32.const 0) func $add $choose)
                  (elem $later funcref (ref.func $add) (ref.null func))
                  (elem declare func $nested)
                  (data (i32.const 16) "some data")
                  (data $passive "more\\00data")
                  (start $main)
                  (export "add" (func $add))
                  (export "memory" (memory 0))
                  (func $add (type $binary) local.get 0 local.get 1 i32.add)
                  (func $choose (param i32) (result f64) (local f32 f64 f64)
                    (block $c (block $b (block $a local.get 0 br_table $a $b $c $a)
                      f64.const 1.5 return)
                      local.get 3 f64.sqrt return)
                    i32.const 8 f64.load offset=24 i32.const 3 f64.convert_i32_u f64.min)
                  (func $nested (param i64) (result i64)
                    local.get 0 i64.eqz
                    if (result i64) i64.const 1
                    else local.get 0 local.get 0 i64.const 1 i64.sub call $nested i64.mul end)
                  (func $main
                    (local i32 v128 externref)
                    loop $again
                      local.get 0 i32.const 1 i32.add local.tee 0 i32.const 10 i32.lt_s br_if $again
                    end
                    i32.const 1 i32.const 2 i32.const 0 call_indirect $functions (type $binary) call $log
                    call $two drop drop
                    i32.const 0 i32.const 0 i32.const 4 memory.init $passive data.drop $passive
                    i32.const 0 i32.const 8 i32.const 4 memory.copy
                    i32.const 0 i32.const 8 i32.const 4 memory.fill
                    i32.const 0 i32.const 0 i32.const 1 table.init $functions $later elem.drop $later
                    i32.const 0 table.get $things local.set 2
                    i32.const 0 ref.null extern table.set $things
                    ref.func $nested ref.is_null drop
                    local.get 1 i32.const 4 i32x4.splat i8x16.add
                    i32x4.extract_lane 3 f32.convert_i32_s i32.trunc_sat_f32_u drop
                    i32.const 0 local.get 1 v128.load8_lane offset=3 1 drop
                    unreachable i64.add drop)
                  (func $two (type $pair) i32.const 1 i64.const 0x123456789abcdef))
                """);
        ModuleValidator.validate(ModuleReader.read(good));
    }

    /** How a module fares: null if it is valid. */
    private static WasmException examine(byte[] bytes) {
        try {
            ModuleValidator.validate(ModuleReader.read(bytes));
            return null;
        } catch (WasmException e) {
            assertThat(e.offset()).isBetween(0, bytes.length);
            assertThat(e.reason()).isNotBlank().isPrintable();
            return e;
        }
    }

    @Test
    void truncatedAtEveryByte() {
        int malformed = 0;
        for (int length = 0; length < good.length; length++) {
            if (examine(Arrays.copyOf(good, length)) instanceof MalformedException) {
                malformed++;
            }
        }
        // All but those cut at the border of a section
        assertThat(malformed).isBetween(good.length - 12, good.length - 1);
    }

    @Test
    void everyBitFlipped() {
        for (int bit = 0; bit < 8 * good.length; bit++) {
            byte[] bytes = good.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            examine(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void severalThingsChanged(long seed) {
        Random random = new Random(seed);
        int rejected = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes = changed(bytes, random);
            }
            if (examine(bytes) != null) {
                rejected++;
            }
        }
        assertThat(rejected).isBetween(3_000, 5_000);
    }

    /** A byte replaced, removed or doubled, or a stretch copied to elsewhere. */
    private static byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] behind = Arrays.copyOfRange(bytes, at + 1, bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> ModuleBytes.concat(before, ModuleBytes.bytes(random.nextInt()), behind);
            case 1 -> ModuleBytes.concat(before, behind);
            case 2 -> ModuleBytes.concat(before, ModuleBytes.bytes(bytes[at], bytes[at]), behind);
            default -> {
                int from = random.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + random.nextInt(20));
                yield ModuleBytes.concat(before, Arrays.copyOfRange(bytes, from, to), behind);
            }
        };
    }
}
