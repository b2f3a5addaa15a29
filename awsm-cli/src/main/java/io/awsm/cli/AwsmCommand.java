package io.awsm.cli;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import io.awsm.compiler.Setting;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "awsm",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CompileCommand.class,
            RunCommand.class,
            ValidateCommand.class,
            InspectCommand.class,
            TargetsCommand.class,
            WastCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        customSynopsis = {
            "awsm COMMAND [OPTIONS...]",
            "  (or)  awsm IN.wasm [-o OUT.bc] [OPTIONS...]",
        },
        description = {
            "Compiles WebAssembly to sandboxed native code, ahead of time, through LLVM.",
            "",
            "Without a command, IN.wasm becomes LLVM bitcode, with these options:"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:success; of 'run': the guest's own status, 134 after a trap",
            "1:the module is malformed, invalid or unsupported",
            "2:wrong usage",
            "3:the environment lacks something (LLVM, room, a permission), or an internal error"
        },
        footer = {
            "",
            "Examples:",
            "  awsm run --dir . app.wasm ARGUMENTS",
            "  awsm compile app.wasm -o app",
            "  awsm app.wasm -o app.bc",
            "  awsm compile --help"
        })
final class AwsmCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "IN.wasm", description = "The module.")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.bc",
            defaultValue = "output.bc",
            description = "The bitcode to write, whatever its name; default: output.bc.")
    private Path output;

    @Option(
            names = "--runtime-globals",
            description =
                    "Keep the module's state in an instance that the runtime provides ('--instances many'), and not"
                            + " in static variables.")
    private boolean runtimeGlobals;

    @Mixin
    private CodeOptions code =
            new CodeOptions(EnumSet.of(Setting.TARGET, Setting.INLINE_CONSTANT_GLOBALS, Setting.FAST_UNSAFE));

    @Mixin
    private ToolchainOptions tools;

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() {
        if (input == null) {
            throw new ParameterException(spec.commandLine(), "give a command or a module");
        }
        CompileOptions options =
                code.builder().instances(runtimeGlobals ? "many" : "one").build();
        CompileRequest request = CompileRequest.of(input)
                .emit(Map.of(Emit.BC, output))
                .with(options)
                .jobs(tools.jobs());
        console.result(new Compiler(tools.toolchain(console)).compile(request));
        return 0;
    }
}
