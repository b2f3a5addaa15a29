package io.awsm.cli;

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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compiles a module (WASI preview 1) to an executable, once, and runs it. Options come before the"
                + " module; what follows it is the guest's.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0 to 255:the guest's own",
            "134:after a trap",
            "128 + N:after signal N",
            "1, 2, 3:also if it cannot be compiled, as for 'compile'"
        })
final class RunCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN.wasm", description = "The module.")
    private Path input;

    @Parameters(index = "1..*", paramLabel = "ARGS", description = "The guest's arguments.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--dir",
            paramLabel = "HOST[::GUEST[::ro]]",
            description = "A directory that the guest may use, its name for it if that differs, and ro if it must not"
                    + " change anything there. May be repeated. Without, it can open no files.")
    private List<String> directories = new ArrayList<>();

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description = "A variable of the guest's environment, which is else empty. May be repeated.")
    private List<String> environment = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = TimeoutConverter.class,
            description = "How long the guest may run, for example 500ms, 5s or 2m, whatever it is doing; then it ends"
                    + " with the trap 'interrupted'. Default: as long as it likes.")
    private Duration timeout;

    @Mixin
    private CodeOptions code = new CodeOptions(EnumSet.complementOf(EnumSet.of(Setting.NAME)));

    @Mixin
    private ToolchainOptions tools;

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CompileOptions options = code.options();
        if (!options.machine().target().isHosted()
                && (!directories.isEmpty() || !environment.isEmpty() || timeout != null)) {
            throw new UsageException("there are no directories, no environment and no --timeout on "
                    + options.machine().target().name());
        }
        console.leaveLogToGuest();
        List<String> program = new Compiler(tools.toolchain(console))
                .program(CompileRequest.of(input).with(options).jobs(tools.jobs()), arguments);
        return new Guest(program, input.getFileName().toString(), environment, directories, timeout).run();
    }
}
