// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.code;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.validation.ModuleValidator;
import io.awsm.wasm.validation.RequiredFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeaturesTest {

    private static ModuleBytes constant(int... instructions) {
        return module().item(Section.GLOBAL, ModuleBytes.concat(bytes(I32, 0), bytes(instructions)));
    }

    private static ModuleBytes withMemory(int... instructions) {
        return module().item(Section.TYPE, 0x60, 0, 0)
                .item(Section.FUNCTION, 0)
                .item(Section.MEMORY, 0, 0)
                .body(instructions);
    }

    /** A module that needs just one feature, by each of the encodings that belong to it. */
    static Stream<Arguments> modules() {
        return Stream.of(
                Arguments.of(Feature.SIGN_EXTENSION, code(I32_CONST, 0, 0xC0, DROP)),
                Arguments.of(Feature.SATURATING_CONVERSIONS, code(F32_CONST, 0, 0, 0, 0, FC, 0, DROP)),
                Arguments.of(Feature.MULTI_VALUE, module().item(Section.TYPE, 0x60, 0, 2, I32, I32)),
                Arguments.of(Feature.MULTI_VALUE, code(BLOCK, 0, END)),
                Arguments.of(Feature.REFERENCE_TYPES, module().item(Section.TYPE, 0x60, 1, EXTERNREF, 0)),
                Arguments.of(Feature.REFERENCE_TYPES, module().item(Section.TABLE, EXTERNREF, 0, 0)),
                Arguments.of(
                        Feature.REFERENCE_TYPES,
                        module().item(Section.TABLE, FUNCREF, 0, 0).item(Section.TABLE, FUNCREF, 0, 0)),
                Arguments.of(Feature.REFERENCE_TYPES, code(REF_NULL, FUNCREF, DROP)),
                Arguments.of(Feature.BULK_MEMORY, module().item(Section.DATA, 1, 0)),
                Arguments.of(Feature.BULK_MEMORY, module().item(Section.ELEMENT, 1, 0, 0)),
                Arguments.of(Feature.BULK_MEMORY, module().section(12, 0)),
                Arguments.of(Feature.SIMD, module().item(Section.TYPE, 0x60, 1, V128, 0)),
                Arguments.of(Feature.SIMD, code(I32_CONST, 0, FD, 0x0F, DROP)),
                Arguments.of(
                        Feature.MULTI_MEMORY,
                        module().item(Section.MEMORY, 0, 0).item(Section.MEMORY, 0, 0)),
                Arguments.of(
                        Feature.MULTI_MEMORY,
                        module().item(Section.IMPORT, 0, 0, 2, 0, 0).item(Section.MEMORY, 0, 0)),
                Arguments.of(Feature.MULTI_MEMORY, withMemory(MEMORY_SIZE, 0x80, 0, DROP)),
                Arguments.of(Feature.MULTI_MEMORY, withMemory(I32_CONST, 0, I32_LOAD, 0x42, 0, 0, DROP)),
                Arguments.of(Feature.FUNCTION_REFERENCES, module().item(Section.TYPE, 0x60, 1, NULLABLE_REF, 0, 0)),
                Arguments.of(Feature.FUNCTION_REFERENCES, module().item(Section.TABLE, NULLABLE_REF, FUNCREF, 0, 0)),
                Arguments.of(Feature.FUNCTION_REFERENCES, code(UNREACHABLE, CALL_REF, 0)),
                Arguments.of(Feature.CUSTOM_PAGE_SIZES, module().item(Section.MEMORY, 8, 0, 0)),
                Arguments.of(Feature.CUSTOM_PAGE_SIZES, module().item(Section.IMPORT, 0, 0, 2, 9, 0, 1, 16)),
                Arguments.of(Feature.TAIL_CALLS, code(RETURN_CALL, 0)),
                Arguments.of(Feature.EXTENDED_CONST, constant(I32_CONST, 0, I32_CONST, 0, I32_ADD, END)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleIsRefusedWithoutItsFeature(Feature feature, ModuleBytes module) {
        byte[] bytes = module.toBytes();
        ModuleValidator.validate(ModuleReader.read(bytes));

        assertThatThrownBy(() -> ModuleValidator.validate(read(bytes, Features.DEFAULT.without(feature))))
                .isInstanceOf(WasmException.class)
                .message()
                .satisfiesAnyOf(
                        m -> assertThat(m)
                                .isEqualTo(feature.plural() + " are turned off (feature " + feature.text() + ")"),
                        // What is constant is a question of validation.
                        m -> assertThat(m).isEqualTo("constant expression required: i32.add is not constant"));
        assertThat(RequiredFeatures.of(bytes)).containsExactly(feature);
    }

    private static Module read(byte[] bytes, Features features) {
        return ModuleReader.read(bytes, features);
    }

    @Test
    void everyFeatureHasAModule() {
        assertThat(modules().map(m -> m.get()[0]))
                .containsAll(Features.optional().toList());
    }

    /** In code that is never reached, too. */
    @Test
    void firstVersionNeedsNone() {
        assertThat(RequiredFeatures.of(code(NOP).toBytes())).isEmpty();
        assertThat(RequiredFeatures.of(
                        code(UNREACHABLE, I32_CONST, 0, 0xC0, DROP).toBytes()))
                .containsExactly(Feature.SIGN_EXTENSION);
    }

    @Test
    void lists() {
        assertThat(Features.parse("1.0")).hasToString("mvp");
        assertThat(Features.parse("1.0,simd, multi-value")).hasToString("mvp,multi-value,simd");
        assertThat(Features.parse("2.0").contains(Feature.EXTENDED_CONST)).isFalse();
        assertThat(Features.parse("2.0,-simd").contains(Feature.SIMD)).isFalse();
        assertThat(Features.parse("-simd")).isEqualTo(Features.DEFAULT.without(Feature.SIMD));
        assertThat(Features.parse("simd")).isEqualTo(Features.DEFAULT);
        assertThat(Features.parse("-gc")).isEqualTo(Features.DEFAULT);
    }

    @Test
    void whatIsNoList() {
        assertThatThrownBy(() -> Features.parse("gc")).hasMessage("the feature 'gc' is not implemented");
        for (String list : new String[] {"", "simd,", "simd,2.0", "-2.0", "mvp", "--simd", "SIMD"}) {
            assertThatThrownBy(() -> Features.parse(list))
                    .as(list)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("unknown feature '")
                    .hasMessageContaining("sign-extension, saturating-float-to-int, multi-value");
        }
    }

    @Test
    void theDocumentationHasThemAll() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/features.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .isEqualTo(Stream.of(Feature.values())
                        .filter(f -> f != Feature.MVP)
                        .map(f -> "| `%s` | %s | %s | %s |"
                                .formatted(f.text(), f.plural(), f.standard().text(), f.implemented() ? "yes" : "no"))
                        .toList());
    }

    @Test
    void namesAreUnique() {
        assertThat(Stream.of(Feature.values()).map(Feature::text)).doesNotHaveDuplicates();
    }
}
