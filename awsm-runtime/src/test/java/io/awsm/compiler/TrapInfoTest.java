// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.testing.ForEachRow;
import io.awsm.testing.Row;
import io.awsm.wasm.NamedModule;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What a C host is told of a trap: NAME_trap_info, for functions that LLVM inlines, in linked modules. */
class TrapInfoTest {

    /** Function 0 is imported, 1 is never called. */
    private static final String A = """
            (module
              (import "host" "f" (func $f))
              (func $unused unreachable)
              (func $divide (param i32) (result i32) (i32.div_u (i32.const 1) (local.get 0)))
              (func $nothing nop)
              (func $through (export "divide") (param i32) (result i32) (i32.add (call $divide (local.get 0)) (i32.const 1)))
              (func (export "nameless") unreachable)
              (func $host (export "host") (call $f))
              (func $recurse (export "recurse") (call $recurse) (call $nothing))
              (func $reference (export "reference") (result funcref) (ref.func $through))
              (memory (export "mem") 1)
              (func $load (param i32) (result i32) (i32.load (local.get 0)))
              (func $store (param i32 i32) (i32.store (local.get 0) (local.get 1)))
              (func $loads (export "loads") (param i32 i32) (result i32)
                (i32.store (i32.const 8) (i32.load (local.get 1)))
                (i32.shl (call $load (local.get 0)) (i32.const 3)))
              (func $stores (export "stores") (param i32 i32)
                (call $store (local.get 0) (i32.const 5))
                (i32.store (i32.const 4) (i32.load (local.get 1)))))
            """;

    private static final String B = """
            (module
              (import "a" "divide" (func $divide (param i32) (result i32)))
              (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
              (memory (export "memory") 1)
              (func $across (export "across") (param i32) (result i32) (call $divide (local.get 0)))
              (func $quit (export "quit") (call $exit (i32.const 7)))
              (func $mine (export "mine") (call_indirect (i32.const 0)))
              (func $poke (export "poke") (param i32) (i32.store8 (local.get 0) (i32.const 1)))
              (table 1 funcref))
            """;

    private static final String HOST =
            """
            #include "a.h"
            #include "b.h"
            struct a;
            static struct a *a_instance;
            static int is(const struct awsm_trap_info *info, enum awsm_trap trap, uint32_t function, const char *name,
                          const char *module, void *instance) {
                const char *const given[] = {name, info->name, module, info->module};
                for (int i = 0; i < 4; i += 2) {
                    const char *x = given[i], *y = given[i + 1];
                    if ((x == 0) != (y == 0)) return 0;
                    while (x != 0 && *x != 0) if (*x++ != *y++) return 0;
                    if (x != 0 && *y != 0) return 0;
                }
                return info->trap == trap && info->function == function && (const void *)info->instance == instance;
            }
            #define NONE(trap) trap, AWSM_NO_FUNCTION, 0, 0, 0
            static void f(void *env) { (void)env; a_fail(A AWSM_TRAP_HOST); }
            int host(void) {
                A_DECLARE
                B_DECLARE
                int32_t result;
                void *function;
                struct awsm_trap_info info;
                struct a_imports a_imports = {.host_f = {f, 0}};
                if (a_new(A_PLACE &a_imports, NULL) != AWSM_OK) return 1;
                void *one = a_mem(A_ONLY)->owner;
                a_instance = one;
                a_trap_info(A &info);
                if (!is(&info, NONE(AWSM_OK))) return 2;
                if (a_divide(A 0, &result) != AWSM_TRAP_INTEGER_DIVIDE_BY_ZERO) return 3;
                a_trap_info(A &info);
                if (!is(&info, AWSM_TRAP_INTEGER_DIVIDE_BY_ZERO, 2, "divide", "a", one)) return 4;
                if (a_nameless(A_ONLY) != AWSM_TRAP_UNREACHABLE) return 5;
                a_trap_info(A &info);
                if (!is(&info, AWSM_TRAP_UNREACHABLE, 5, 0, "a", one)) return 6;
                if (a_divide(A 1, &result) != AWSM_OK) return 7;
                a_trap_info(A &info);
                if (!is(&info, AWSM_TRAP_UNREACHABLE, 5, 0, "a", one)) return 8;
                if (a_host(A_ONLY) != AWSM_TRAP_HOST) return 9;
                a_trap_info(A &info);
                if (!is(&info, NONE(AWSM_TRAP_HOST))) return 10;
                if (a_recurse(A_ONLY) != AWSM_TRAP_CALL_STACK_EXHAUSTED) return 11;
                a_trap_info(A &info);
                if (!is(&info, AWSM_TRAP_CALL_STACK_EXHAUSTED, 7, "recurse", "a", one)) return 12;

                if (a_reference(A &function) != AWSM_OK) return 13;
                struct awsm_config linked;
                for (unsigned i = 0; i < sizeof linked; i++) ((volatile char *)&linked)[i] = 0;
                linked.link = one;
                struct b_imports b_imports = {.a_divide = {0, function}};
                if (b_new(B_PLACE &b_imports, &linked) != AWSM_OK) return 14;
                void *other = b_memory(B_ONLY)->owner;
            #ifdef FAULTS
                const enum awsm_trap out = AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
                if (a_loads(A 65533, 0, &result) != out) return 30;
                a_trap_info(A &info);
                if (!is(&info, out, 9, "load", "a", one)) return 31;
                if (a_loads(A 0, 65533, &result) != out) return 32;
                a_trap_info(A &info);
                if (!is(&info, out, 11, "loads", "a", one)) return 33;
                if (a_stores(A 65533, 0) != out) return 34;
                a_trap_info(A &info);
                if (!is(&info, out, 10, "store", "a", one)) return 35;
                if (a_stores(A 0, 65533) != out) return 36;
                b_trap_info(B &info);
                if (!is(&info, out, 12, "stores", "a", one)) return 37;
                if (b_poke(B 65536) != out) return 38;
                a_trap_info(A &info);
                if (!is(&info, out, 5, "poke", "b", other)) return 39;
            #endif
                if (b_across(B 0, &result) != AWSM_TRAP_INTEGER_DIVIDE_BY_ZERO) return 15;
                b_trap_info(B &info);
                if (!is(&info, AWSM_TRAP_INTEGER_DIVIDE_BY_ZERO, 2, "divide", "a", one)) return 16;
                if (b_mine(B_ONLY) != AWSM_TRAP_UNINITIALIZED_ELEMENT) return 17;
                a_trap_info(A &info);
                if (!is(&info, AWSM_TRAP_UNINITIALIZED_ELEMENT, 4, "mine", "b", other)) return 18;
                if (b_quit(B_ONLY) != AWSM_TRAP_EXIT || b_exit_status(B_ONLY) != 7) return 19;
                a_trap_info(A &info);
                if (!is(&info, NONE(AWSM_TRAP_EXIT))) return 20;
            #ifdef REFLECTED
                a_module.trap_info(other, &info);
                if (!is(&info, NONE(AWSM_TRAP_EXIT))) return 21;
            #endif
                b_free(B_ONLY);
                a_free(A_ONLY);
                return 0;
            }
            """.replace("static void f(void *env) { (void)env;", "static void f(void *env) { A_GIVEN (void)env;");

    @TempDir
    Path directory;

    private void assertThatItTells(Row row, String a, String b, String level, CHost.Linking linking)
            throws IOException {
        byte[] first = NamedModule.functions(
                Wat2Wasm.parse(A),
                "f",
                "unused",
                "divide",
                "nothing",
                "through",
                "",
                "host",
                "recurse",
                "reference",
                "load",
                "store",
                "loads",
                "stores");
        byte[] second = NamedModule.functions(Wat2Wasm.parse(B), "", "", "across", "quit", "mine", "poke");
        CHost program = new CHost(directory, row).with("a", first, a, level).with("b", second, b, level);
        if (a.equals("many")) {
            program.define("REFLECTED", "");
        }
        if (row.isChecked()) {
            program.define("FAULTS", "");
        }
        assertThat(program.run(HOST, linking)).isZero();
    }

    @ForEachRow(levels = {"0", "3"})
    void tellsWhatHappenedAndWhere(Row row, String level) throws IOException {
        assertThatItTells(row, "many", "many", level, CHost.Linking.OBJECTS);
    }

    @ForEachRow(
            checked = true,
            levels = {"1", "2"})
    void tellsItOfLibraries(Row row, String level) throws IOException {
        assertThatItTells(row, "one", "many", level, CHost.Linking.LIBRARIES);
    }

    @ForEachRow(
            checked = true,
            emulated = false,
            levels = {"s", "3"})
    void tellsItOfSingleInstances(Row row, String level) throws IOException {
        assertThatItTells(row, "many", "one", level, CHost.Linking.OBJECTS);
        assertThatItTells(row, "one", "one", level, CHost.Linking.LIBRARIES);
    }
}
