// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.testing.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is what works: its commands are executed, its POM snippets are those of projects that are built. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ReadmeTest {

    private static final Path ROOT =
            Program.sources().resolve("../../..").toAbsolutePath().normalize();
    private static final String JAR = "awsm-cli/target/awsm-cli.jar";
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\\n(.*?)```");

    private static final String APP = """
            (module (memory (export "memory") 1) (func (export "_start")))""";
    private static final String FIB = """
            (module
              (func $fib (export "fib") (param $n i32) (result i32)
                (if (result i32) (i32.lt_u (local.get $n) (i32.const 2))
                  (then (local.get $n))
                  (else (i32.add (call $fib (i32.sub (local.get $n) (i32.const 1)))
                                 (call $fib (i32.sub (local.get $n) (i32.const 2))))))))""";

    @TempDir
    Path directory;

    private final String readme = read(ROOT.resolve("README.md"));

    @Test
    void everyCommandWorks() throws IOException {
        Requirements.need(ProgramBuilder.system().isPresent(), "gcc or clang in the PATH");
        Files.write(directory.resolve("app.wasm"), Wat2Wasm.parse(APP));
        Files.write(directory.resolve("fib.wasm"), Wat2Wasm.parse(FIB));
        Files.writeString(directory.resolve("main.c"), block("c", "int main"));
        shell("java -jar " + JAR + " compile fib.wasm -o fib.h");

        List<String> commands =
                readme.lines().filter(l -> l.startsWith("    java -jar")).toList();
        assertThat(commands).hasSizeGreaterThan(6);
        commands.forEach(this::shell);

        assertThat(shell("./a.out")).isEqualTo("832040\n");
        shell("mkdir data && " + variable("AWSM_DIR") + " ./app");
    }

    @Test
    void snippetsOfThePomAreThoseOfTestedProjects() {
        assertThat(normalized(read(ROOT.resolve("its/src/it/quickstart/pom.xml"))))
                .contains(normalized(block("xml", "<goal>compile</goal>")));
        assertThat(normalized(read(ROOT.resolve("its/src/it/profiles/pom.xml"))))
                .contains(normalized(block("xml", "<targetProfiles>")));
    }

    private String block(String language, String content) {
        Matcher matcher = BLOCK.matcher(readme);
        while (matcher.find()) {
            if (matcher.group(1).equals(language) && matcher.group(2).contains(content)) {
                return matcher.group(2);
            }
        }
        throw new AssertionError("README has no block of " + language + " with " + content);
    }

    /** The first setting of an environment variable that README shows. */
    private String variable(String name) {
        Matcher matcher = Pattern.compile("`(" + name + "=\\S+) ").matcher(readme);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String shell(String command) {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        String line = command.replace("java -jar " + JAR, "'" + java + "' -jar '" + ROOT.resolve(JAR) + "'");
        ProcessBuilder process = new ProcessBuilder("/bin/sh", "-c", line).directory(directory.toFile());
        process.environment()
                .put("AWSM_CACHE", ROOT.resolve("target/awsm-cache").toString());
        Outcome outcome = Outcome.of(process, Optional.empty(), Duration.ofMinutes(2));
        assertThat(outcome.status()).as(command + "\n" + outcome.transcript()).isZero();
        return outcome.output();
    }

    private static String normalized(String xml) {
        return xml.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
