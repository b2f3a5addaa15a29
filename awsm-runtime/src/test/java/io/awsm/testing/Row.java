// SPDX-License-Identifier: Apache-2.0
package io.awsm.testing;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.CompileOptions;
import io.awsm.link.Runner;
import io.awsm.toolchain.Host;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A machine, and how memory is protected there. */
public record Row(Target target, MemoryMechanism memory) {

    /** Bytes of memory that tests take, at least. */
    private static final long MEMORY = 1 << 20;

    /**
     * Those that tests run on, whether they can be run here or not. If {@linkplain Requirements all tests} are asked for, these
     * are all there are, but for boards that are too small; else all of this machine, and of others as many as have each target and
     * each mechanism.
     */
    public static Stream<Row> all() {
        Set<Object> seen = new HashSet<>();
        return ofAllTargets()
                .filter(row ->
                        row.target.board().map(board -> board.memory() > MEMORY).orElse(true))
                .filter(row -> {
                    boolean isNew = seen.add(row.target) | seen.add(row.memory);
                    return isNew || row.isHome() || Requirements.areAllTestsAsked();
                });
    }

    /** The one that {@link #toString} says this of. */
    public static Row named(String text) {
        return ofAllTargets()
                .filter(row -> row.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** Those that have an operating system, with files, processes and signals. */
    public static Stream<Row> hosted() {
        return all().filter(row -> row.target.isHosted());
    }

    /** That of the machine that tests run on. */
    public static Row here(MemoryMechanism memory) {
        return hosted().filter(row -> row.memory == memory && row.isNative())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Row> ofAllTargets() {
        return Target.all().stream().flatMap(t -> t.mechanisms().stream().map(m -> new Row(t, m)));
    }

    /** Whether no emulator is needed. */
    public boolean isNative() {
        return Host.current().executes(target.triple());
    }

    /** Whether it is the machine that tests run on, and not another that it can be. */
    public boolean isHome() {
        return Target.all().stream()
                .filter(t -> Host.current().executes(t.triple()))
                .findFirst()
                .filter(target::equals)
                .isPresent();
    }

    /** Whether accesses out of bounds are traps. */
    public boolean isChecked() {
        return memory != MemoryMechanism.NONE && memory != MemoryMechanism.MASK;
    }

    /** Whether this is the row of its target for what a mechanism has no part in. */
    public boolean isFirstChecked() {
        return target.mechanisms().stream()
                .map(m -> new Row(target, m))
                .filter(Row::isChecked)
                .findFirst()
                .filter(this::equals)
                .isPresent();
    }

    public CompileOptions.Builder options() {
        return CompileOptions.builder().target(target.name()).memory(memory.text());
    }

    /** Runs executables of this row; skips the test where that is not possible. */
    public Runner runner() {
        Runner runner = Runner.of(target, memory);
        Requirements.need(runner.isPossible(), runner.missing());
        return runner;
    }

    /** The command that runs an executable; skips the test where that is not possible. */
    public List<String> command(Path executable, String... arguments) {
        return runner().command(executable, arguments);
    }

    /** {@code aarch64-linux guard} */
    @Override
    public String toString() {
        return target.name() + " " + memory.text();
    }
}
