package io.awsm.fuzz;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.spi.Listener;
import io.awsm.fuzz.FuzzCase.Question;
import io.awsm.script.NativeProgram;
import io.awsm.system.ToolException;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What we make: native code for one mechanism at one level of optimisation. */
record NativeEngine(String memory, String optimization) implements Engine {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Toolchain TOOLCHAIN =
            new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE);

    CompileOptions options() {
        return CompileOptions.builder()
                .memory(memory)
                .optimization(optimization)
                .build();
    }

    @Override
    public List<List<String>> answers(List<Candidate> batch) throws IOException {
        List<byte[]> modules = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        for (Candidate candidate : batch) {
            int first = modules.size();
            modules.addAll(candidate.modules());
            candidate.questions().forEach(q -> commands.add(command(q, first)));
        }
        List<String> all;
        try {
            all = NativeProgram.run(TOOLCHAIN, options(), LIMIT, modules, commands);
        } catch (ToolException e) {
            if (batch.size() > 1) {
                // Who is it?
                List<List<String>> answers = new ArrayList<>(answers(batch.subList(0, batch.size() / 2)));
                answers.addAll(answers(batch.subList(batch.size() / 2, batch.size())));
                return answers;
            }
            all = Collections.nCopies(commands.size(), e.getMessage());
        }
        List<List<String>> answers = new ArrayList<>();
        int at = 0;
        for (Candidate candidate : batch) {
            answers.add(all.subList(at, at += candidate.questions().size()));
        }
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

    /** What docs/memory.md says of {@code guard} (Precise traps). */
    @Override
    public boolean isImprecise() {
        return memory.equals("guard");
    }

    private static String command(Question question, int first) {
        String command = question.kind().name().toLowerCase(Locale.ROOT) + " " + (first + question.module());
        if (question.kind() != FuzzCase.Kind.INSTANTIATE) {
            byte[] name = question.name().getBytes(StandardCharsets.UTF_8);
            command += " #" + HexFormat.of().formatHex(name);
        }
        return question.arguments().isEmpty() ? command : command + " " + String.join(" ", question.arguments());
    }

    @Override
    public String toString() {
        return memory + " -O" + optimization;
    }
}
