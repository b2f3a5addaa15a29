// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.testing.ForEachRow;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules that a C host links with each other: compiled apart, for different numbers of instances and mechanisms. */
class LinkedModulesTest {

    /** Functions in a table, some of them imported or with several results, which whoever calls them must tell nothing of. */
    private static final String EXPORTER = """
            (module
              (import "host" "twice" (func $twice (param i32) (result i32)))
              (table (export "t") 8 funcref)
              (memory (export "mem") 1)
              (global (export "g") (mut i32) (i32.const 5))
              (global (export "v") v128 (v128.const i64x2 7 8))
              (func $load (export "load") (param i64 i32) (result i32) (i32.load (i32.wrap_i64 (local.get 0))))
              (func $swap (export "swap") (param i32 f64) (result f64 i32) (local.get 1) (local.get 0))
              (func (export "get") (result i32) (global.get $g))
              (func (export "twice through") (param i32) (result i32)
                (call_indirect (param i32) (result i32) (local.get 0) (i32.const 2)))
              (elem (i32.const 0) $load $swap $twice))
            """.replace("(global (export \"g\")", "(global $g (export \"g\")");

    private static final String IMPORTER = """
            (module
              (import "a" "t" (table 4 funcref))
              (import "a" "mem" (memory 1))
              (import "a" "g" (global $g (mut i32)))
              (import "host" "g" (global $host i64))
              (memory $unused 0)
              (func $own (param i32) (result i32) (i32.add (local.get 0) (global.get $g)))
              (elem (i32.const 3) $own)
              (func (export "peek") (param i64 i32) (result i32)
                (call_indirect (param i64 i32) (result i32) (local.get 0) (local.get 1) (i32.const 0)))
              (func (export "swap") (param i32 f64) (result f64 i32)
                (call_indirect (param i32 f64) (result f64 i32) (local.get 0) (local.get 1) (i32.const 1)))
              (func (export "call") (param i32 i32) (result i32)
                (call_indirect (param i32) (result i32) (local.get 0) (local.get 1)))
              (func (export "set") (param i32) (global.set $g (local.get 0)))
              (func (export "poke") (param i32 i32) (i32.store (local.get 0) (local.get 1)))
              (func (export "host") (result i64) (global.get $host)))
            """.replace("  (memory $unused 0)\n", "");

    private static final String HOST =
            """
            #include "a.h"
            #include "b.h"
            static int32_t twice(void *env, int32_t value) { return env == &twice_env ? 2 * value : -1; }
            int host(void) {
                A_DECLARE
                B_DECLARE
                struct a_imports a_imports = {.host_twice = {twice, &twice_env}};
                if (a_new(A_PLACE &a_imports, NULL) != AWSM_OK) return 1;
                struct awsm_config linked;
                for (unsigned i = 0; i < sizeof linked; i++) ((volatile char *)&linked)[i] = 0;
                linked.link = a_mem(A_ONLY)->owner;
                struct awsm_global seven = {.value = {.i64 = 7}, .type = AWSM_I64};
                struct b_imports imports = {
                    .a_t = a_t(A_ONLY), .a_mem = a_mem(A_ONLY), .a_g = a_g(A_ONLY), .host_g = &seven};
                if (b_new(B_PLACE &imports, NULL) != AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE) return 2;
                enum awsm_trap trap = b_new(B_PLACE &imports, &linked);
                if (trap != EXPECTED) return 3;
                if (trap != AWSM_OK) return 0;
                int32_t result = 0, whole = 0, secret = 77;
                double number = 0;
                int64_t wide = 0;
                a_mem(A_ONLY)->base[8] = 42;
                if (b_peek(B 8, 1, &result) != AWSM_OK || result != 42) return 4;
                trap = b_peek(B (int64_t)(uintptr_t)&secret & ~0xffffffffLL, 4, &result);
                if (trap != AWSM_OK || result != 0) return 5;
                if (b_swap(B 3, 0.5, &number, &whole) != AWSM_OK || number != 0.5 || whole != 3) return 6;
                if (b_call(B 21, 2, &result) != AWSM_OK || result != 42) return 7;
                if (b_set(B 10) != AWSM_OK || a_g(A_ONLY)->value.i32 != 10) return 8;
                a_g(A_ONLY)->value.i32 = 11;
                if (a_get(A &result) != AWSM_OK || result != 11) return 9;
                if (b_host(B &wide) != AWSM_OK || wide != 7) return 10;
                if (b_call(B 5, 3, &result) != AWSM_OK || result != 16) return 11;
                if (a_twice_x20through(A 4, &result) != AWSM_OK || result != 8) return 12;
                if (b_call(B 4, 0, &result) != AWSM_TRAP_INDIRECT_CALL_TYPE_MISMATCH) return 13;
                if (b_poke(B 8, 43) != AWSM_OK || a_mem(A_ONLY)->base[8] != 43) return 14;
                if (a_v(A_ONLY)->value.v128[8] != 8 || a_v(A_ONLY)->type != AWSM_V128) return 15;
                b_free(B_ONLY);
                a_free(A_ONLY);
                return 0;
            }
            """.replace("static int32_t twice", "static int twice_env;\nstatic int32_t twice");

    @TempDir
    Path directory;

    private CHost program(Row exporter, String instances, Row importer, String others, String level)
            throws IOException {
        return new CHost(directory, exporter)
                .with("a", Wat2Wasm.parse(EXPORTER), exporter, instances, level)
                .with("b", Wat2Wasm.parse(IMPORTER), importer, others, level);
    }

    /** One of which there is one instance, and one of many. */
    @ForEachRow(levels = {"0", "3"})
    void shareTablesMemoriesAndGlobals(Row row, String level) throws IOException {
        for (String instances : List.of("one", "many")) {
            String others = instances.equals("one") ? "many" : "one";
            assertThat(program(row, instances, row, others, level)
                            .define("EXPECTED", "AWSM_OK")
                            .run(HOST, CHost.Linking.OBJECTS))
                    .isZero();
        }
    }

    /** Guest code of one mechanism in a memory of another, if that does not rely on more than there is. */
    @ParameterizedTest
    @CsvSource({
        "one, GUARD, one, GUARD, 3, AWSM_OK",
        "many, GUARD, many, GUARD, 3, AWSM_OK",
        "many, GUARD, one, BOUNDS, 3, AWSM_OK",
        "one, BOUNDS, many, GUARD, 3, AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE",
        "many, BOUNDS, many, GUARD, 0, AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE"
    })
    void shareWhatTheirMechanismsAllow(
            String exporter,
            MemoryMechanism exporterMemory,
            String importer,
            MemoryMechanism importerMemory,
            String level,
            String result)
            throws IOException {
        assertThat(program(Row.here(exporterMemory), exporter, Row.here(importerMemory), importer, level)
                        .define("EXPECTED", result)
                        .run(HOST, CHost.Linking.OBJECTS))
                .isZero();
    }
}
