// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar compiles in a second JVM, of which users see nothing but that it is quicker. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class SecondJvmTest {

    private static final Path JAR = Program.sources()
            .resolve("../../../awsm-cli/target/awsm-cli.jar")
            .toAbsolutePath()
            .normalize();

    @TempDir
    Path directory;

    private Path cache() {
        return directory.resolve("cache");
    }

    /** The exit status, and a line for each of what was printed, but how far it is, which machines say that have much to do. */
    private List<String> awsm(Map<String, String> variables, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(words));
        Path output = directory.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("AWSM_CACHE", cache().toString());
        builder.environment().putAll(variables);
        List<String> lines = new ArrayList<>(List.of("" + builder.start().waitFor()));
        Files.readAllLines(output).stream()
                .filter(line -> !Outcome.PROGRESS.matcher(line).matches())
                .forEach(lines::add);
        return lines;
    }

    /** Such as equality of records, unless it is written down: Java makes it, in more time than small modules take. */
    @Test
    void nothingIsMadeAtRunTimeThatArchivesCannotHave() throws Exception {
        Files.write(directory.resolve("a.wasm"), Wat2Wasm.parse("""
                (module
                  (import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32)))
                  (type $unary (func (param i32) (result i32)))
                  (memory (export "memory") 1)
                  (table 4 funcref)
                  (elem (i32.const 0) $sum $sum)
                  (data (i32.const 8) "some")
                  (global $last (mut i32) (i32.const 3))
                  (func $sum (param $end i32) (result i32) (local $i i32)
                    (loop $next
                      (i32.store (local.get $i) (i32.load (i32.add (local.get $i) (i32.const 4))))
                      (local.set $i (i32.add (local.get $i) (i32.const 4)))
                      (br_if $next (i32.lt_u (local.get $i) (local.get $end))))
                    (i32.div_u (local.get $i) (global.get $last)))
                  (func (export "_start")
                    (global.set $last (call_indirect (type $unary) (i32.const 400) (i32.const 1)))))
                """));
        Map<String, String> variables = Map.of(
                "AWSM_CACHE",
                System.getProperty("awsm.cache"),
                "JAVA_TOOL_OPTIONS",
                "-Djava.lang.invoke.MethodHandle.TRACE_METHOD_LINKAGE=true -Dmaven.repo.local="
                        + System.getProperty("maven.repo.local"));
        for (String target : List.of("x86_64-linux", "cortex-m4")) {
            assertThat(awsm(variables, "compile", "a.wasm", "-o", "a.o", "-o", "a", "--target", target))
                    .startsWith("0")
                    .anyMatch(line -> line.contains("LambdaMetafactory"))
                    .noneMatch(line -> line.contains("ObjectMethods") || line.contains("StringConcatFactory"));
        }
    }

    private List<Path> archives() throws IOException {
        Path start = cache().resolve("start");
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(f -> f.endsWith("classes.jsa")).toList();
        }
    }

    @Test
    void theFirstLeavesItsClassesToTheNext() throws Exception {
        Files.write(
                directory.resolve("a.wasm"), Wat2Wasm.parse("(module (func (export \"f\") (result i32) i32.const 1))"));
        assertThat(awsm(Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m"), "compile", "a.wasm", "-o", "0.ll"))
                .first()
                .isEqualTo("0");
        assertThat(archives()).as("one that is told something itself").isEmpty();

        assertThat(awsm(Map.of(), "compile", "missing.wasm", "-o", "1.ll"))
                .containsExactly("2", "awsm: there is no file missing.wasm");
        assertThat(archives()).as("one that fails").isEmpty();

        assertThat(awsm(Map.of(), "compile", "a.wasm", "-o", "1.ll")).containsExactly("0");
        assertThat(archives()).hasSize(1);
        Path archive = archives().get(0);
        assertThat(awsm(Map.of(), "compile", "a.wasm", "-o", "2.ll")).containsExactly("0");
        assertThat(awsm(Map.of(), "compile", "missing.wasm", "-o", "1.ll"))
                .containsExactly("2", "awsm: there is no file missing.wasm");

        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(archive, "damaged");
        assertThat(awsm(Map.of(), "compile", "a.wasm", "-o", "3.ll")).containsExactly("0");
        assertThat(archives()).containsExactly(archive);
        assertThat(Files.size(archive)).isGreaterThan(1_000_000);
        for (int i = 1; i <= 3; i++) {
            assertThat(directory.resolve(i + ".ll")).hasSameBinaryContentAs(directory.resolve("0.ll"));
        }
    }
}
