// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.CodeGenerator;
import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What LLVM is told of accesses to several memories; paged has none that LLVM could see. */
class SeveralMemoriesTest {

    private static final String HEADER = "0061736d01000000";
    /** (type (func (param i32) (result i32))) */
    private static final String TYPE = "01 06 01 60 01 7f 01 7f";
    /** (import "m" "a" (memory 1)) */
    private static final String IMPORTED = "01 6d 01 61 02 00 01";

    private static final String FUNCTION = "03 02 01 00";
    /** (i32.store 0 (local.get 0) (i32.const 5)) (i32.store 1 (local.get 0) (i32.const 6)) (i32.load 0 (local.get 0)) */
    private static final String CODE =
            "0a 18 01 16 00" + "20 00 41 05 36 02 00" + "20 00 41 06 36 42 01 00" + "20 00 28 02 00" + "0b";

    private static final String BOTH_DEFINED = TYPE + FUNCTION + "05 05 02 00 01 00 01" + CODE;
    private static final String ONE_IMPORTED = TYPE + "02 08 01" + IMPORTED + FUNCTION + "05 03 01 00 01" + CODE;
    private static final String BOTH_IMPORTED = TYPE + "02 0f 02" + IMPORTED + IMPORTED + FUNCTION + CODE;

    private static String ir(String module, MemoryMechanism mechanism) throws IOException {
        Module decoded = ModuleReader.read(HexFormat.of().parseHex((HEADER + module).replace(" ", "")));
        ModuleValidator.validate(decoded);
        CodegenOptions options = new CodegenOptions(
                Target.X86_64_LINUX, "x86-64-v2", "m", mechanism, Instances.MANY, false, false, false, false, false);
        ByteArrayOutputStream ir = new ByteArrayOutputStream();
        new CodeGenerator(decoded, options).write(0, ir);
        return ir.toString(StandardCharsets.US_ASCII);
    }

    /** What is attached to the one instruction that begins like this. */
    private static String alias(String ir, String instruction) {
        return Pattern.compile(instruction + ".*!tbaa (!\\d+)")
                .matcher(ir)
                .results()
                .reduce((one, other) -> null)
                .map((MatchResult match) -> match.group(1))
                .orElseThrow();
    }

    private static void assertDistinct(String module, MemoryMechanism mechanism, boolean distinct) throws IOException {
        String ir = ir(module, mechanism);
        String first = alias(ir, "store i32 5");
        assertThat(alias(ir, "load i32,")).isEqualTo(first);
        if (distinct) {
            assertThat(alias(ir, "store i32 6")).isNotEqualTo(first);
        } else {
            assertThat(alias(ir, "store i32 6")).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MemoryMechanism.class,
            names = {"PAGED", "FLASH"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyImportedMemoriesMayBeTheSame(MemoryMechanism mechanism) throws IOException {
        assertDistinct(BOTH_DEFINED, mechanism, true);
        assertDistinct(ONE_IMPORTED, mechanism, true);
        assertDistinct(BOTH_IMPORTED, mechanism, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = MemoryMechanism.class,
            names = {"PAGED", "FLASH"},
            mode = EnumSource.Mode.EXCLUDE)
    void eachBaseIsReadOnce(MemoryMechanism mechanism) throws IOException {
        String body = ir(BOTH_DEFINED, mechanism);
        body = body.substring(body.indexOf("@m.f0("));
        body = body.substring(0, body.indexOf("\n}"));
        assertThat(Pattern.compile("load ptr, .*!invariant\\.load")
                        .matcher(body)
                        .results())
                .hasSize(2);
    }
}
