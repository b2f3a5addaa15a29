// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.testing.ForEachRow;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Sandboxes in shared libraries that a program opens when it runs, as plug-ins are. */
class OpenedLibraryTest {

    private static final String GUEST = """
            (module
              (import "host" "f" (func $f (param i32) (result i32)))
              (memory (export "mem") 1 2)
              (func (export "set") (param i32 i32) (i32.store (local.get 0) (local.get 1)))
              (func (export "get") (param i32) (result i32) (i32.load (local.get 0)))
              (func (export "grow") (result i32) (memory.grow (i32.const 1)))
              (func (export "call") (param i32) (result i32) (call $f (local.get 0)))
              (func $r (export "recurse") (param i32) (result i32) (i32.add (call $r (local.get 0)) (i32.const 1))))
            """;

    /** And again after it was closed; the status is the line where something is wrong. */
    private static final String HOST = """
            #include "a.h"
            #include <dlfcn.h>
            #define FIND(name) __typeof__(name) *own_##name = (__typeof__(name) *)dlsym(library, #name); \\
                if (own_##name == NULL) return 2
            #define CHECK(condition) if (!(condition)) return __LINE__
            static int32_t twice(void *env, int32_t value) { return env == NULL ? 2 * value : -1; }
            static int use(void *library) {
                if (library == NULL) return 1;
                FIND(a_new); FIND(a_set); FIND(a_get); FIND(a_grow); FIND(a_call); FIND(a_recurse); FIND(a_free);
                struct a_imports imports = {.host_f = {twice, NULL}};
                struct a *one, *two;
                int32_t result = 0;
                CHECK(own_a_new(&one, &imports, NULL) == AWSM_OK && own_a_new(&two, &imports, NULL) == AWSM_OK);
                CHECK(own_a_set(one, 65532, 5) == AWSM_OK && own_a_get(two, 65532, &result) == AWSM_OK && result == 0);
                CHECK(own_a_get(one, 65532, &result) == AWSM_OK && result == 5);
                for (int i = 0; IS_CHECKED && i < 3; i++) {
                    CHECK(own_a_get(one, 65533, &result) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
                    CHECK(own_a_set(two, -1, 1) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
                }
                CHECK(own_a_recurse(one, 1, &result) == AWSM_TRAP_CALL_STACK_EXHAUSTED);
                CHECK(own_a_grow(one, &result) == AWSM_OK && result == 1 && own_a_get(one, 131068, &result) == AWSM_OK);
                CHECK(own_a_call(two, 21, &result) == AWSM_OK && result == 42);
                own_a_free(one);
                own_a_free(two);
                return 0;
            }
            int host(void) {
                for (int i = 0; i < 3; i++) {
                    void *library = dlopen("./a.so", i == 1 ? RTLD_LAZY | RTLD_GLOBAL : RTLD_NOW | RTLD_LOCAL);
                    int line = use(library);
                    if (line != 0) return line;
                    CHECK(dlclose(library) == 0);
                }
                return 0;
            }
            """;

    @TempDir
    Path directory;

    @ForEachRow(levels = {"0", "3"})
    void isASandboxLikeAnyOther(Row row, String level) throws IOException {
        CHost program = new CHost(directory, row)
                .with("a", Wat2Wasm.parse(GUEST), "many", level)
                .define("IS_CHECKED", row.isChecked() ? "1" : "0");
        assertThat(program.run(HOST, CHost.Linking.OPENED)).isZero();
    }
}
