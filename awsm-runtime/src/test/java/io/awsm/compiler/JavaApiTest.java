// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.wasm.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/java-api.md, as a stranger would write it: with nothing but the public API. */
class JavaApiTest {

    private static final byte[] MODULE = Wat2Wasm.parse(
            "(module (memory 1) (func (export \"f\") (param i32) (result i32) (i32.extend8_s (local.get 0))))");

    @TempDir
    Path directory;

    static Path filter(byte[] module, Path directory) {
        CompileResult result = Compiler.create()
                .compile(CompileRequest.of("filter", module)
                        .with(CompileOptions.builder()
                                .memory("bounds")
                                .optimization("2")
                                .build())
                        .emit(Emit.OBJ, directory.resolve("filter.o"))
                        .emit(Emit.HEADER, directory.resolve("filter.h")));
        System.out.println(result.timings() + ", needs " + result.features());
        result.warnings().forEach(System.err::println);
        return result.outputs().get(Emit.OBJ);
    }

    @Test
    void theProgramCompilesAModule() throws IOException {
        assertThat(filter(MODULE, directory)).isNotEmptyFile();
        assertThat(directory.resolve("filter.h")).content().contains("filter_f(struct filter *");
    }

    @Test
    void theDocumentationHasTheProgram() throws IOException {
        Matcher snippet = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/java-api.md")));
        assertThat(snippet.find()).isTrue();
        String source = Files.readString(Path.of("src/test/java/io/awsm/compiler/JavaApiTest.java"));
        assertThat(source.replaceAll("\\s+", "")).contains(snippet.group(1).replaceAll("\\s+", ""));
    }

    @Test
    void theResultSaysWhatTheModuleNeeds() {
        CompileResult result = Compiler.create()
                .compile(CompileRequest.of("m", MODULE)
                        .with(CompileOptions.builder().memory("none").build())
                        .emit(Emit.LL, directory.resolve("m.ll")));
        assertThat(result.features()).containsExactly(Feature.SIGN_EXTENSION);
        assertThat(result.warnings()).singleElement().asString().contains("no sandbox");
    }

    @Test
    void badModulesAreNamedAsTheRequestNamesThem() {
        byte[] text = "(module)".getBytes(StandardCharsets.UTF_8);
        CompileRequest request = CompileRequest.of("upload", text).emit(Emit.OBJ, directory.resolve("o.o"));
        assertThatThrownBy(() -> Compiler.create().compile(request))
                .isInstanceOf(InputException.class)
                .isInstanceOf(CompilerException.class)
                .hasMessageStartingWith("upload:0x0: ");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aRequestForNothingIsRefused() {
        assertThatThrownBy(() -> Compiler.create().compile(CompileRequest.of("m", MODULE)))
                .isInstanceOf(UsageException.class);
    }
}
