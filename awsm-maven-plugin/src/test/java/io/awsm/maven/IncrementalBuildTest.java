// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.InputException;
import io.awsm.compiler.MachineException;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.UsageException;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.Cache;
import io.awsm.toolchain.LlvmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With outputs that need no LLVM, or only one that is a script. */
class IncrementalBuildTest {

    @TempDir
    Path directory;

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private Path source;
    private Path output;
    private Path llvm;
    private String execution = "default";

    @BeforeEach
    void createModules() throws IOException {
        source = Files.createDirectories(directory.resolve("src with spaces").resolve(unusualName()));
        output = directory.resolve("target dir");
        llvm = directory.resolve("none");
        wat("a.wasm", "(module (func (export \"f\")))");
        wat("sub/b.wasm", "(module (func (export \"g\")))");
    }

    /** A directory that not every locale can express. */
    private static String unusualName() {
        try {
            return Path.of("größe").toString();
        } catch (InvalidPathException e) {
            return "size";
        }
    }

    private void wat(String name, String text) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Wat2Wasm.parse(text));
    }

    private static TargetProfile profile(String id, String emit) {
        TargetProfile profile = new TargetProfile();
        profile.setId(id);
        profile.setTarget("x86_64-linux");
        profile.setEmit(emit);
        return profile;
    }

    private void build(TargetProfile... profiles) throws IOException {
        log.clear();
        LlvmOptions nowhere = new LlvmOptions(Optional.of(llvm), "llvmHome", Optional.empty(), directory, "");
        Toolchain toolchain = new Toolchain(
                nowhere,
                new Cache(directory.resolve("cache"), Listener.NONE),
                artifact -> {
                    throw new IOException("not here");
                },
                Listener.NONE);
        SystemStreamLog recorder = new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                log.add(line.toString());
            }

            @Override
            public void debug(CharSequence line) {}
        };
        List<String> inputs = new Inputs(source.toFile(), List.of("**/*.wasm"), List.of()).find();
        Path states = output.resolve(".state").resolve(execution);
        List<Path> abandoned = Stream.of("default", "renamed")
                .map(states::resolveSibling)
                .filter(path -> !path.equals(states))
                .toList();
        new IncrementalBuild(
                        new Compiler(toolchain),
                        toolchain::llvmIdentity,
                        source,
                        output,
                        states,
                        abandoned,
                        2,
                        false,
                        new LogListener(recorder))
                .run(BuildProfile.of(List.of(profiles), profile("default", "ll")), inputs);
    }

    @Test
    void outputsFollowProfilesAndDirectories() throws IOException {
        build(profile("server", "ll, header"), profile("other", "header"));
        assertThat(output.resolve("server/a.ll")).content().contains("@a_f(");
        assertThat(output.resolve("server/sub/b.h")).exists();
        assertThat(output.resolve("other/sub/b.h")).exists();
        assertThat(output.resolve("other/a.ll")).doesNotExist();
        assertThat(log).hasSize(4).allMatch(line -> line.endsWith("(not compiled before)"));
    }

    @Test
    void withoutProfilesThereIsOne() throws IOException {
        build();
        assertThat(output.resolve("default/a.ll")).exists();
    }

    @Test
    void secondBuildDoesNothing() throws IOException {
        build();
        FileTime time = Files.getLastModifiedTime(output.resolve("default/a.ll"));
        build();
        assertThat(log).containsExactly("2 modules are up to date");
        assertThat(Files.getLastModifiedTime(output.resolve("default/a.ll"))).isEqualTo(time);
    }

    @Test
    void changedInputIsTheReason() throws IOException {
        build();
        wat("a.wasm", "(module (func (export \"changed\")))");
        build();
        assertThat(log).containsExactly("1 module is up to date", "a.wasm -> default/a.ll (input changed)");
        assertThat(output.resolve("default/a.ll")).content().contains("@a_changed(");
    }

    @Test
    void changedOptionIsTheReason() throws IOException {
        build(profile("p", "ll"));
        TargetProfile optimized = profile("p", "ll");
        optimized.setOptimization("1");
        build(optimized);
        assertThat(log)
                .anyMatch(line -> line.endsWith("(optimization: -O3 -> -O1)"))
                .hasSize(2);
    }

    /** Whatever it is told to do, this clang writes the output that it is told. */
    private void installLlvm(String version) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("llvm/bin"));
        for (String tool : List.of("clang", "lld", "llvm-objcopy")) {
            Files.writeString(bin.resolve(tool), """
                    #!/bin/sh
                    echo 'clang version %s'
                    while [ $# -gt 0 ]; do
                        if [ "$1" = -o ]; then echo %s > "$2"; fi
                        shift
                    done
                    """.formatted(version, version));
            assertThat(bin.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
        llvm = bin.getParent();
    }

    @Test
    void upgradeOfLlvmInItsPlaceIsTheReason() throws IOException {
        installLlvm("20.1.0");
        build(profile("p", "bc"));
        build(profile("p", "bc"));
        assertThat(log).containsExactly("2 modules are up to date");
        installLlvm("20.1.1");
        build(profile("p", "bc"));
        assertThat(log).hasSize(2).allMatch(line -> line.matches(".*\\(LLVM: 20\\.1\\.0 \\w+ -> 20\\.1\\.1 \\w+\\)"));
        assertThat(output.resolve("p/a.bc")).hasContent("20.1.1");
    }

    @Test
    void missingOrChangedOutputIsTheReason() throws IOException {
        build();
        Files.delete(output.resolve("default/a.ll"));
        Files.writeString(output.resolve("default/sub/b.ll"), "edited");
        build();
        assertThat(log)
                .containsExactlyInAnyOrder(
                        "a.wasm -> default/a.ll (default/a.ll is missing)",
                        "sub/b.wasm -> default/sub/b.ll (default/sub/b.ll was changed)");
    }

    @Test
    void damagedStateDoesNotCount() throws IOException {
        build();
        Files.writeString(output.resolve(".state/default/default/a.wasm.properties"), "output\\:x=\\u00zz");
        build();
        assertThat(log).contains("a.wasm -> default/a.ll (not compiled before)");
    }

    @Test
    void outputsOfWhatIsGoneAreRemoved() throws IOException {
        build(profile("p", "ll,header"), profile("q", "ll"));
        Path foreign = Files.writeString(output.resolve("p/notes.txt"), "mine");
        Files.delete(source.resolve("sub/b.wasm"));
        build(profile("p", "ll"));
        assertThat(output.resolve("p/sub/b.ll")).doesNotExist();
        assertThat(output.resolve("q/a.ll")).doesNotExist();
        assertThat(output.resolve("p/a.h")).doesNotExist();
        assertThat(output.resolve("p/a.ll")).exists();
        assertThat(foreign).exists();
        assertThat(log).anyMatch(line -> line.startsWith("removing p/sub/b.h, p/sub/b.ll"));
    }

    @Test
    void allBadModulesAreNamedAndTheOthersBuilt() throws IOException {
        Files.write(source.resolve("bad.wasm"), new byte[] {1, 2, 3});
        Files.write(source.resolve("worse.wasm"), new byte[0]);
        assertThatThrownBy(this::build)
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.getMessage().lines()).hasSize(2).allMatch(line -> line.contains(".wasm:0x")));
        assertThat(output.resolve("default/a.ll")).exists();
        assertThat(output.resolve("default/bad.ll")).doesNotExist();
        assertThatThrownBy(this::build).isInstanceOf(InputException.class);
        assertThat(log).containsExactly("2 modules are up to date");
    }

    @Test
    void brokenModuleLosesItsOutput() throws IOException {
        build();
        Files.write(source.resolve("a.wasm"), new byte[] {1, 2, 3});
        assertThatThrownBy(this::build).isInstanceOf(InputException.class);
        assertThat(output.resolve("default/a.ll")).doesNotExist();
    }

    /** Neither one that is noticed at once, nor one that clang meets with. */
    @Test
    void outputsSurviveWhatIsNotTheModulesFault() throws IOException {
        installLlvm("20.1.0");
        build(profile("p", "bc"));
        wat("a.wasm", "(module (func (export \"changed\")))");
        Path good = llvm;
        llvm = directory.resolve("none");
        assertThatThrownBy(() -> build(profile("p", "bc"))).isInstanceOf(MachineException.class);
        assertThat(output.resolve("p/a.bc")).hasContent("20.1.0");
        llvm = good;
        Path clang = llvm.resolve("bin/clang");
        Files.writeString(
                clang, Files.readString(clang).replace("while", "[ $1 = --version ] || kill -KILL $$\nwhile"));
        assertThatThrownBy(() -> build(profile("p", "bc,header"))).isInstanceOf(MachineException.class);
        assertThat(output.resolve("p/a.bc")).hasContent("20.1.0");
        assertThat(output.resolve("p/a.h")).doesNotExist();
        installLlvm("20.1.0");
        build(profile("p", "bc"));
        assertThat(log).containsExactly("1 module is up to date", "a.wasm -> p/a.bc (input changed)");
    }

    /** The outputs may be those of the new options, whatever the state before says. */
    @Test
    void endedBuildIsDoneAgain() throws IOException {
        build();
        Path state = output.resolve(".state/default/default/a.wasm.properties");
        BuildState.unfinished(BuildState.read(state), List.of()).write(state);
        build();
        assertThat(log).contains("a.wasm -> default/a.ll (not finished before)");
    }

    @Test
    void outputsOfOtherKindsGo() throws IOException {
        build(profile("p", "ll,header"));
        build(profile("p", "ll"));
        assertThat(output.resolve("p/a.h")).doesNotExist();
        assertThat(output.resolve("p/a.ll")).exists();
    }

    @Test
    void outputsOfARenamedExecutionAndProfileGo() throws IOException {
        build(profile("old", "ll"), profile("both", "ll,header"));
        execution = "renamed";
        build(profile("new", "ll"), profile("both", "ll"));
        assertThat(output.resolve("old/a.ll")).doesNotExist();
        assertThat(output.resolve("both/a.h")).doesNotExist();
        assertThat(output.resolve("both/a.ll")).exists();
        assertThat(output.resolve("new/a.ll")).exists();
        assertThat(log).anyMatch(line -> line.startsWith("removing old/a.ll"));
        build(profile("new", "ll"), profile("both", "ll"));
        assertThat(log).containsExactly("4 modules are up to date");
    }

    @Test
    void whoSaysWhatCannotBeIsNamed() {
        TargetProfile plain = profile("default", "ll");
        plain.setMemory("foo");
        assertThatThrownBy(() -> BuildProfile.of(List.of(), plain))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("parameter memory (property awsm.memory): unknown memory mechanism")
                .hasMessageNotContaining("targetProfile");
        assertThatThrownBy(() -> BuildProfile.of(List.of(profile("server", "ll")), plain))
                .hasMessageStartingWith("parameter memory (property awsm.memory)");
        TargetProfile own = profile("server", "ll");
        own.setMemory("bar");
        assertThatThrownBy(() -> BuildProfile.of(List.of(own), plain))
                .hasMessageStartingWith("targetProfile server: unknown memory mechanism")
                .hasMessageContaining("'bar'");
        for (String option : List.of("target", "instances", "optimization", "emit", "name")) {
            TargetProfile bad = profile("default", "ll");
            switch (option) {
                case "target" -> bad.setTarget("?");
                case "instances" -> bad.setInstances("?");
                case "optimization" -> bad.setOptimization("?");
                case "emit" -> bad.setEmit("?");
                default -> bad.setName("?");
            }
            assertThatThrownBy(() -> BuildProfile.of(List.of(), bad))
                    .hasMessageStartingWith("parameter " + option + " (property awsm." + option + "): ");
        }
    }

    @Test
    void noModulesAreNoProblem() throws IOException {
        source = directory.resolve("nowhere");
        build();
        assertThat(output).doesNotExist();
    }

    @Test
    void impossibleProfilesAreNamed() {
        assertThatThrownBy(() -> build(profile("p", "ll"), profile("p", "ll")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("the id 'p'");
        assertThatThrownBy(() -> build(profile(null, "ll")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("needs an id");
        assertThatThrownBy(() -> build(profile("../x", "ll")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'../x'");
        assertThatThrownBy(() -> build(profile("p", "dll")))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("targetProfile p", "'dll'");
        assertThatThrownBy(() -> build(profile("p", " ,")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nothing to make");
        TargetProfile named = profile("p", "ll");
        named.setName("one");
        assertThatThrownBy(() -> build(named))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("'one'", "2 modules");
    }

    @Test
    void collidingOutputsAreRefused() throws IOException {
        wat("a.o.wasm", "(module)");
        assertThatThrownBy(() -> build(profile("p", "exe,obj")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("p/a.o");
    }
}
