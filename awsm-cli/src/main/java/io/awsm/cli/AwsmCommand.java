// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import io.awsm.compiler.Setting;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Without a command: a module becomes bitcode. */
final class AwsmCommand extends Command {

    static final List<String> SYNOPSIS =
            List.of("awsm COMMAND [OPTIONS...]", "  (or)  awsm IN.wasm [-o OUT.bc] [OPTIONS...]");

    private final Argument input =
            syntax().parameter(Argument.Kind.PATH, Argument.Times.AT_MOST_ONCE, "IN.wasm", "The module.");
    private final Argument output = syntax().option(
                    Argument.Kind.PATH,
                    "OUT.bc",
                    "The bitcode to write, whatever its name; default: output.bc.",
                    "-o",
                    "--output");
    private final Argument runtimeGlobals = syntax().flag(
                    "Keep the module's state in an instance that the runtime provides ('--instances many'), and not"
                            + " in static variables.",
                    "--runtime-globals");
    private final CodeOptions code =
            new CodeOptions(syntax(), EnumSet.of(Setting.TARGET, Setting.INLINE_CONSTANT_GLOBALS, Setting.FAST_UNSAFE));
    private final ToolchainOptions tools = new ToolchainOptions(syntax());

    AwsmCommand(Streams streams) {
        super(streams);
    }

    @Override
    int run() {
        CompileOptions options = code.builder()
                .instances(runtimeGlobals.isGiven() ? "many" : "one")
                .build();
        CompileRequest request = CompileRequest.of(input.path())
                .emit(Map.of(Emit.BC, output.isGiven() ? output.path() : Path.of("output.bc")))
                .with(options)
                .jobs(tools.jobs());
        console().result(new Compiler(tools.toolchain(console())).compile(request));
        return 0;
    }

    @Override
    Help help() {
        return new Help(
                List.of(
                        "Compiles WebAssembly to sandboxed native code, ahead of time, through LLVM.",
                        "",
                        "Without a command, IN.wasm becomes LLVM bitcode, with these options:"),
                List.of(
                        "0:success; of 'run': the guest's own status, 134 after a trap",
                        "1:the module is malformed, invalid or unsupported",
                        "2:wrong usage",
                        "3:the environment lacks something (LLVM, room, a permission), or an internal error"),
                List.of(
                        "",
                        "Examples:",
                        "  awsm run --dir . app.wasm ARGUMENTS",
                        "  awsm compile app.wasm -o app",
                        "  awsm app.wasm -o app.bc",
                        "  awsm compile --help"));
    }
}
