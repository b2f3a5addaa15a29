// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A host that gives a sandbox references of another type than the guest relies on, in each way that there is: as
 * argument, as result, in a global, in a table, in an import. Never may one of them be called.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TypedReferencesTest {

    /**
     * Bytes, as the converter of text does not know typed references.
     *
     * <pre>
     *   (module
     *     (type $t (func (result i32)))
     *     (type $u (func (param i32) (result i32)))
     *     (import "host" "give" (func $give (result (ref $t))))
     *     (import "host" "pair" (func $pair (result i32 (ref null $t))))
     *     (global $var (export "var") (mut (ref null $t)) (ref.func $seven))
     *     (table $shared (export "tab") 1 (ref null $t))
     *     (table $own 1 (ref null $t))
     *     (func $seven (export "seven") (type $t) (i32.const 7))
     *     (func $same (export "same") (type $u) (local.get 0))
     *     (func (export "ref_seven") (result funcref) (ref.func $seven))
     *     (func (export "ref_same") (result funcref) (ref.func $same))
     *     (func (export "call") (param (ref $t)) (result i32) (call_ref $t (local.get 0)))
     *     (func (export "call_null") (param i32 (ref null $t)) (result i32) (call_ref $t (local.get 1)))
     *     (func (export "given") (result i32) (call_ref $t (call $give)))
     *     (func (export "paired") (result i32) (call_ref $t (call $pair)) (i32.add))
     *     (func (export "call_var") (result i32) (call_ref $t (global.get $var)))
     *     (func (export "call_tab") (result i32) (call_ref $t (table.get $shared (i32.const 0))))
     *     (func (export "call_own") (result i32)
     *       (table.copy $own $shared (i32.const 0) (i32.const 0) (i32.const 1))
     *       (call_ref $t (table.get $own (i32.const 0)))))
     * </pre>
     */
    private static final String A = """
            0061736d010000000126076000017f60017f017f60000164006000027f63006000017060016400017f60027f6300017f0219
            0204686f73740467697665000204686f737404706169720003030c0b00010404050600000000000409026300000163000001
            060701630001d2020b07780d03766172030003746162010005736576656e00020473616d650003097265665f736576656e00
            04087265665f73616d6500050463616c6c00060963616c6c5f6e756c6c000705676976656e00080670616972656400090863
            616c6c5f766172000a0863616c6c5f746162000b0863616c6c5f6f776e000c0a550b040041070b040020000b0400d2020b04
            00d2030b0600200014000b0600200114000b0600100014000b0700100114006a0b0600230014000b08004100250014000b12
            00410041004101fc0e01004100250114000b
            """;

    /**
     * Imports a typed reference.
     *
     * <pre>
     *   (module
     *     (type $t (func (result i32)))
     *     (import "host" "g" (global $g (ref $t)))
     *     (global $h (mut (ref $t)) (global.get $g))
     *     (func (export "call") (result i32) (call_ref $t (global.get $g)))
     *     (func (export "kept") (result i32) (call_ref $t (global.get $h))))
     * </pre>
     */
    private static final String B = """
            0061736d010000000105016000017f020c0104686f7374016703640000030302000006070164000123000b070f020463616c
            6c0000046b65707400010a0f020600230014000b0600230114000b
            """;

    private static final String HOST = """
            #include "a.h"
            #include "b.h"
            static void *gift;
            static void *give(void *env) { (void)env; return gift; }
            static void pair(void *env, union awsm_value *results) {
                (void)env;
                results[0].i32 = 1;
                results[1].ref = gift;
            }
            #define REFUSED AWSM_TRAP_REFERENCE_TYPE
            #define CHECK(condition) if (!(condition)) return __LINE__ & 255 ? __LINE__ & 255 : 255
            static int host(void) {
                A_DECLARE
                struct a_imports a_imports = {.host_give = {give, 0}, .host_pair = {pair, 0}};
                CHECK(a_new(A_PLACE &a_imports, 0) == AWSM_OK);
                void *seven, *same;
                int32_t r = 0;
                CHECK(a_ref_seven(A &seven) == AWSM_OK && a_ref_same(A &same) == AWSM_OK);
                struct awsm_function forged = *(struct awsm_function *)seven;
                void *wrong[] = {same, &forged, (char *)seven + 8, (void *)8, (void *)&forged.type};

                CHECK(a_call(A seven, &r) == AWSM_OK && r == 7);
                CHECK(a_call(A 0, &r) == REFUSED);
                CHECK(a_call_null(A 1, 0, &r) == AWSM_TRAP_NULL_FUNCTION_REFERENCE);
                gift = 0;
                CHECK(a_given(A &r) == REFUSED);
                CHECK(a_paired(A &r) == AWSM_TRAP_NULL_FUNCTION_REFERENCE);
                for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++) {
                    CHECK(a_call(A wrong[i], &r) == REFUSED);
                    CHECK(a_call_null(A 1, wrong[i], &r) == REFUSED);
                    gift = wrong[i];
                    CHECK(a_given(A &r) == REFUSED);
                    CHECK(a_paired(A &r) == REFUSED);
                }
                gift = seven;
                CHECK(a_given(A &r) == AWSM_OK && r == 7);
                CHECK(a_paired(A &r) == AWSM_OK && r == 8);

                CHECK(a_var(A_ONLY)->type == AWSM_TYPED_FUNCREF);
                CHECK(a_var(A_ONLY)->signature == ((struct awsm_function *)seven)->type);
                CHECK(a_call_var(A &r) == AWSM_OK && r == 7);
                a_var(A_ONLY)->value.ref = same;
                CHECK(a_call_var(A &r) == REFUSED);
                a_var(A_ONLY)->value.ref = 0;
                CHECK(a_call_var(A &r) == AWSM_TRAP_NULL_FUNCTION_REFERENCE);

                a_tab(A_ONLY)->elements[0] = same;
                CHECK(a_call_tab(A &r) == REFUSED);
                CHECK(a_call_own(A &r) == REFUSED);
                a_tab(A_ONLY)->elements[0] = seven;
                CHECK(a_call_tab(A &r) == AWSM_OK && a_call_own(A &r) == AWSM_OK && r == 7);

                struct awsm_config linked;
                for (unsigned i = 0; i < sizeof linked; i++) ((volatile char *)&linked)[i] = 0;
                linked.link = a_tab(A_ONLY)->owner;
                struct awsm_global g = {.value = {.ref = seven}, .type = AWSM_TYPED_FUNCREF | AWSM_NON_NULL};
                g.signature = ((struct awsm_function *)seven)->type;
                const struct b_imports b_imports = {.host_g = &g};
                struct b *b;
                for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++) {
                    g.value.ref = wrong[i];
                    CHECK(b_new(&b, &b_imports, &linked) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE);
                }
                g.value.ref = 0;
                CHECK(b_new(&b, &b_imports, &linked) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE);
                g.value.ref = seven;
                g.type = AWSM_TYPED_FUNCREF;
                CHECK(b_new(&b, &b_imports, &linked) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE);
                g.type = AWSM_FUNCREF | AWSM_NON_NULL;
                CHECK(b_new(&b, &b_imports, &linked) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE);
                g.type = AWSM_TYPED_FUNCREF | AWSM_NON_NULL;
                g.signature = ((struct awsm_function *)same)->type;
                CHECK(b_new(&b, &b_imports, &linked) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE);
                g.signature = ((struct awsm_function *)seven)->type;
                CHECK(b_new(&b, &b_imports, 0) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE); /* another store */
                CHECK(b_new(&b, &b_imports, &linked) == AWSM_OK);
                CHECK(b_call(b, &r) == AWSM_OK && r == 7);
                g.value.ref = same; /* though it is immutable */
                CHECK(b_call(b, &r) == REFUSED);
                CHECK(b_kept(b, &r) == AWSM_OK && r == 7);
                b_free(b);
                a_free(A_ONLY);
                return 0;
            }
            __attribute__((force_align_arg_pointer)) void _start(void) {
                int status = host();
                __asm__ volatile("syscall" : : "a"(60), "D"(status));
                __builtin_unreachable();
            }
            """;

    @TempDir
    Path directory;

    private void compile(String name, String module, String memory, String instances, String level) throws IOException {
        Path file =
                Files.write(directory.resolve(name + ".wasm"), HexFormat.of().parseHex(module.replaceAll("\\s", "")));
        CompileOptions options = CompileOptions.builder()
                .memory(memory)
                .instances(instances)
                .optimization(level)
                .build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(CompileRequest.of(file)
                        .emit(Map.of(
                                Emit.OBJ, directory.resolve(name + ".o"),
                                Emit.HEADER, directory.resolve(name + ".h")))
                        .with(options));
    }

    @ParameterizedTest
    @CsvSource({"many, guard, 0", "many, bounds, 3", "one, guard, 3", "one, none, 0"})
    void noneIsCalledThatIsOfAnotherType(String instances, String memory, String level) throws IOException {
        compile("a", A, memory, instances, level);
        compile("b", B, memory, "many", level);
        Files.writeString(directory.resolve("host.c"), HOST);
        boolean many = instances.equals("many");
        ProcessRunner runner = new ProcessRunner(Listener.NONE);
        runner.run(
                directory,
                List.of(
                        TestLlvm.get().clang().toString(),
                        "-c",
                        "-O1",
                        "-ffreestanding",
                        "-fno-stack-protector",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-DA_DECLARE=" + (many ? "struct a *a;" : ""),
                        "-DA_PLACE=" + (many ? "&a," : ""),
                        "-DA=" + (many ? "a," : ""),
                        "-DA_ONLY=" + (many ? "a" : ""),
                        "host.c"));
        runner.run(
                directory,
                List.of(TestLlvm.get().lld().toString(), "-flavor", "gnu", "-o", "host", "host.o", "a.o", "b.o"));
        assertThat(runner.attempt(directory, List.of("./host")).status())
                .as("0, or the line of the host where it was otherwise")
                .isZero();
    }
}
