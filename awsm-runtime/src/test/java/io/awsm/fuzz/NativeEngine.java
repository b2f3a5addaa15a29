// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import static io.awsm.codegen.MemoryMechanism.BOUNDS;
import static io.awsm.codegen.MemoryMechanism.GUARD;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Setting;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.spi.Listener;
import io.awsm.fuzz.FuzzCase.Question;
import io.awsm.link.Runner;
import io.awsm.script.LinkedProgram;
import io.awsm.script.NativeProgram;
import io.awsm.system.ToolException;
import io.awsm.testing.Row;
import io.awsm.toolchain.TestLlvm;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What we make: native code for one machine and mechanism at one level of optimisation. */
record NativeEngine(Row row, String optimization, Variant variant) implements Engine {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Cases whose memories the emulated boards have room for at once. */
    private static final int MOST_ON_BOARD = 4;

    private static final Toolchain TOOLCHAIN =
            new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE);

    NativeEngine(Row row, String optimization) {
        this(row, optimization, Variant.USUAL);
    }

    /** For this machine. */
    static NativeEngine here(MemoryMechanism memory, String optimization) {
        return new NativeEngine(Row.here(memory), optimization);
    }

    CompileOptions options() {
        return row.options()
                .optimization(optimization)
                .set(Setting.PAGE_SIZE, variant.hasSmallPages() ? "" + (1 << MemoryHash.SMALL_PAGE) : null)
                .set(Setting.MEMORY_SIZE, variant == Variant.SMALL_MEMORIES ? "" + MemoryHash.SMALL_MEMORY : null)
                .build();
    }

    boolean isPossible() {
        return Runner.of(row.target(), row.memory()).isPossible();
    }

    @Override
    public List<List<String>> answers(List<Candidate> batch) throws IOException {
        if (variant == Variant.LINKED
                && batch.stream().anyMatch(c -> c.modules().size() == 1)) {
            return linkedAnswers(batch);
        }
        if (isSmall() && batch.size() > MOST_ON_BOARD) {
            return answers(batch, MOST_ON_BOARD);
        }
        List<byte[]> modules = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        for (Candidate candidate : batch) {
            int first = modules.size();
            modules.addAll(candidate.modules());
            candidate.questions().forEach(q -> commands.add(command(q, first)));
        }
        List<String> all;
        try {
            all = variant == Variant.POOLED ? secondTime(modules, commands) : run(modules, commands);
        } catch (ToolException e) {
            if (batch.size() > 1) {
                // Who is it?
                return answers(batch, batch.size() / 2);
            }
            all = Collections.nCopies(commands.size(), e.getMessage());
        } catch (UnsupportedException e) {
            // There are no tail calls on microcontrollers.
            return batch.size() > 1 ? answers(batch, batch.size() / 2) : List.of(List.of());
        }
        List<List<String>> answers = new ArrayList<>();
        int at = 0;
        for (Candidate candidate : batch) {
            answers.add(all.subList(at, at += candidate.questions().size()));
        }
        return answers;
    }

    private List<String> run(List<byte[]> modules, List<String> commands) throws IOException {
        if (variant == Variant.LINKED) {
            List<CompileOptions.Builder> options =
                    modules.stream().map(this::optionsOfLinked).toList();
            return LinkedProgram.run(TOOLCHAIN, options, LIMIT, modules, commands);
        }
        return NativeProgram.run(TOOLCHAIN, options(), LIMIT, modules, commands);
    }

    /** What imports has another mechanism than what it imports from, if it can use its memory. */
    private CompileOptions.Builder optionsOfLinked(byte[] bytes) {
        Module module = ModuleReader.read(bytes);
        MemoryMechanism other = row.memory() != BOUNDS
                ? BOUNDS
                : row.target().mechanisms().stream()
                        .filter(MemoryMechanism::faults)
                        .findFirst()
                        .orElseThrow();
        boolean isMixed = !module.imports().isEmpty() && (module.importedMemories() == 0 || row.memory() == GUARD);
        return (isMixed ? new Row(row.target(), other) : row).options().optimization(optimization);
    }

    /** Nothing of cases in which nothing is linked. */
    private List<List<String>> linkedAnswers(List<Candidate> batch) throws IOException {
        Iterator<List<String>> linked = answers(
                        batch.stream().filter(c -> c.modules().size() > 1).toList())
                .iterator();
        return batch.stream()
                .map(c -> c.modules().size() > 1 ? linked.next() : List.<String>of())
                .toList();
    }

    private List<String> secondTime(List<byte[]> modules, List<String> commands) throws IOException {
        List<String> twice = new ArrayList<>(commands);
        twice.add("again");
        twice.addAll(commands);
        return run(modules, twice).subList(commands.size() + 1, twice.size());
    }

    private List<List<String>> answers(List<Candidate> batch, int first) throws IOException {
        List<List<String>> answers = new ArrayList<>(answers(batch.subList(0, first)));
        answers.addAll(answers(batch.subList(first, batch.size())));
        return answers;
    }

    /** Compiles modules together, and says why LLVM refuses to, if it does. */
    Optional<String> refusal(List<byte[]> modules) throws IOException {
        try {
            NativeProgram.run(TOOLCHAIN, options(), LIMIT, modules, List.of());
            return Optional.empty();
        } catch (ToolException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public OutOfBounds outOfBounds() {
        if (!row.isChecked()) {
            return OutOfBounds.NO_TRAP;
        }
        return row.memory().faults() || variant == Variant.LINKED ? OutOfBounds.MEMORY_OPEN : OutOfBounds.EXACT;
    }

    @Override
    public boolean isSmall() {
        return row.target().board().isPresent();
    }

    private String command(Question question, int first) {
        String word = question.kind() == FuzzCase.Kind.INSTANTIATE && variant == Variant.POOLED
                ? "pooled"
                : question.kind().name().toLowerCase(Locale.ROOT);
        String command = word + " " + (first + question.module());
        if (question.kind() != FuzzCase.Kind.INSTANTIATE) {
            byte[] name = question.name().getBytes(StandardCharsets.UTF_8);
            command += " #" + HexFormat.of().formatHex(name);
        }
        return question.arguments().isEmpty() ? command : command + " " + String.join(" ", question.arguments());
    }

    @Override
    public String toString() {
        return row + " -O" + optimization + variant.text;
    }
}
