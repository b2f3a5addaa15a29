// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.cli.Argument.Kind;
import io.awsm.cli.Argument.Times;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Setting;
import io.awsm.compiler.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Runs a module as a program. */
final class RunCommand extends Command {

    private final Argument input = syntax().parameter(Kind.PATH, Times.ONCE, "IN.wasm", "The module.");
    private final Argument arguments = syntax().parameter(Kind.TEXT, Times.ANY, "ARGS", "The guest's arguments.");
    private final Argument directories = syntax().option(
                    Kind.TEXT,
                    Times.ANY,
                    "HOST[::GUEST[::ro]]",
                    "A directory that the guest may use, its name for it if that differs, and ro if it must not"
                            + " change anything there. May be repeated. Without, it can open no files.",
                    "--dir");
    private final Argument environment = syntax().option(
                    Kind.TEXT,
                    Times.ANY,
                    "NAME=VALUE",
                    "A variable of the guest's environment, which is else empty. May be repeated.",
                    "--env");
    private final Argument timeout = syntax().option(
                    Kind.DURATION,
                    "DURATION",
                    "How long the guest may run, for example 500ms, 5s or 2m, whatever it is doing; then it ends"
                            + " with the trap 'interrupted'. Default: as long as it likes.",
                    "--timeout");
    private final CodeOptions code = new CodeOptions(syntax(), EnumSet.complementOf(EnumSet.of(Setting.NAME)));
    private final ToolchainOptions tools = new ToolchainOptions(syntax());

    RunCommand(Streams streams) {
        super(streams);
        syntax().endWithFirstParameter();
    }

    @Override
    int run() throws IOException, InterruptedException {
        CompileOptions options = code.options();
        if (!options.machine().target().isHosted()
                && (directories.isGiven() || environment.isGiven() || timeout.isGiven())) {
            throw new UsageException("there are no directories, no environment and no --timeout on "
                    + options.machine().target().name());
        }
        console().leaveLogToGuest();
        Path module = input.path();
        List<String> program = new Compiler(tools.toolchain(console()))
                .program(CompileRequest.of(module).with(options).jobs(tools.jobs()), arguments.texts());
        return new Guest(
                        program,
                        module.getFileName().toString(),
                        environment.texts(),
                        directories.texts(),
                        timeout.duration())
                .run();
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
