package io.awsm.cli;

import io.awsm.cli.Syntax.Times;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Setting;
import io.awsm.compiler.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/** Runs a module as a program. */
final class RunCommand extends Command {

    private final List<String> arguments = new ArrayList<>();
    private final List<String> directories = new ArrayList<>();
    private final List<String> environment = new ArrayList<>();
    private final CodeOptions code = new CodeOptions(EnumSet.complementOf(EnumSet.of(Setting.NAME)));
    private final ToolchainOptions tools = new ToolchainOptions();

    private Path input;
    private Duration timeout;

    RunCommand(ConsoleOptions console) {
        super(console);
        syntax().endingWithFirstParameter()
                .parameter(Times.ONCE, "IN.wasm", "The module.", Path::of, p -> input = p)
                .parameter(Times.ANY, "ARGS", "The guest's arguments.", Function.identity(), arguments::add)
                .option(
                        Times.ANY,
                        "HOST[::GUEST[::ro]]",
                        "A directory that the guest may use, its name for it if that differs, and ro if it must not"
                                + " change anything there. May be repeated. Without, it can open no files.",
                        Function.identity(),
                        directories::add,
                        "--dir")
                .option(
                        Times.ANY,
                        "NAME=VALUE",
                        "A variable of the guest's environment, which is else empty. May be repeated.",
                        Function.identity(),
                        environment::add,
                        "--env")
                .option(
                        Times.AT_MOST_ONCE,
                        "DURATION",
                        "How long the guest may run, for example 500ms, 5s or 2m, whatever it is doing; then it ends"
                                + " with the trap 'interrupted'. Default: as long as it likes.",
                        Durations::of,
                        duration -> timeout = duration,
                        "--timeout");
        code.addTo(syntax());
        tools.addTo(syntax());
    }

    @Override
    int run() throws IOException, InterruptedException {
        CompileOptions options = code.options();
        if (!options.machine().target().isHosted()
                && (!directories.isEmpty() || !environment.isEmpty() || timeout != null)) {
            throw new UsageException("there are no directories, no environment and no --timeout on "
                    + options.machine().target().name());
        }
        console().leaveLogToGuest();
        List<String> program = new Compiler(tools.toolchain(console()))
                .program(CompileRequest.of(input).with(options).jobs(tools.jobs()), arguments);
        return new Guest(program, input.getFileName().toString(), environment, directories, timeout).run();
    }

    @Override
    Help help() {
        return new Help(
                List.of(
                        "Compiles a module (WASI preview 1) to an executable, once, and runs it. Options come before the"
                                + " module; what follows it is the guest's."),
                List.of(
                        "0 to 255:the guest's own",
                        "134:after a trap",
                        "128 + N:after signal N",
                        "1, 2, 3:also if it cannot be compiled, as for 'compile'"),
                List.of());
    }
}
