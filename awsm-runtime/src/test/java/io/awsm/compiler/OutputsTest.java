// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {

    @TempDir
    Path directory;

    @TempDir
    Path scratch;

    private Path input;

    @BeforeEach
    void createInput() throws IOException {
        input = Files.writeString(directory.resolve("in.wasm"), "");
    }

    private Outputs open(Map<Emit, Path> outputs) throws IOException {
        CompileOptions options = CompileOptions.builder().target("x86_64-linux").build();
        return new Outputs(CompileRequest.of(input).emit(outputs).with(options), scratch);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingAppearsBeforeTheCommit() throws IOException {
        Path out = Files.writeString(directory.resolve("out.h"), "old");
        try (Outputs outputs = open(Map.of(Emit.HEADER, out))) {
            Files.writeString(outputs.temporary(out), "new");
            assertThat(out).hasContent("old");
            outputs.commit();
        }
        assertThat(out).hasContent("new");
        assertThat(names()).containsExactly("in.wasm", "out.h");
    }

    @Test
    void nothingStaysWithoutCommit() throws IOException {
        Path out = directory.resolve("out.h");
        try (Outputs outputs = open(Map.of(Emit.HEADER, out))) {
            Files.writeString(outputs.temporary(out), "half");
        }
        assertThat(names()).containsExactly("in.wasm");
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path real = Files.writeString(directory.resolve("real"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        try (Outputs outputs = open(Map.of(Emit.EXE, link))) {
            Files.writeString(outputs.temporary(link), "new");
            outputs.commit();
        }
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void devicesAreWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        try (Outputs outputs = open(Map.of(Emit.EXE, device))) {
            Files.writeString(outputs.temporary(device), "new");
            assertThat(outputs.temporary(device)).startsWith(scratch);
            outputs.commit();
        }
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void impossiblePlacesAreRefused() {
        assertThatThrownBy(() -> open(Map.of(Emit.EXE, directory)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is a directory");
        assertThatThrownBy(() -> open(Map.of(Emit.EXE, directory.resolve("none/app"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no directory");
        assertThatThrownBy(() -> open(Map.of(Emit.EXE, input)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("replace the input");
        Path twice = directory.resolve("x");
        assertThatThrownBy(() -> open(Map.of(Emit.EXE, twice, Emit.OBJ, twice)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("same name");
    }
}
