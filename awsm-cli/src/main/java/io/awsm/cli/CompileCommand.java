// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.cli.Argument.Kind;
import io.awsm.cli.Argument.Times;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import io.awsm.compiler.Setting;
import io.awsm.compiler.UsageException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Compiles a module. */
final class CompileCommand extends Command {

    private final Argument input = syntax().parameter(Kind.PATH, Times.ONCE, "IN.wasm", "The module.");
    private final Argument outputs = syntax().option(
                    Kind.PATH,
                    Times.AT_LEAST_ONCE,
                    "OUT",
                    "The file to write; several of different kinds may be given.",
                    "-o",
                    "--output");
    private final Argument emit =
            syntax().option(Kind.TEXT, "KIND", "What to make: exe, obj, shared, header, bc, ll or asm.", "--emit");
    private final Argument saveTemps = syntax().flag(
                    "Keep what lies between input and output beside the output: OUT.0.ll, OUT.0.bc, OUT.0.o.",
                    "--save-temps");
    private final CodeOptions code = new CodeOptions(syntax(), EnumSet.allOf(Setting.class));
    private final ToolchainOptions tools = new ToolchainOptions(syntax());

    CompileCommand(Streams streams) {
        super(streams);
    }

    @Override
    int run() {
        CompileRequest request = CompileRequest.of(input.path())
                .with(code.options())
                .jobs(tools.jobs())
                .saveTemps(saveTemps.isGiven());
        for (Path output : outputs.paths()) {
            Emit kind = kind(output);
            if (request.outputs().containsKey(kind)) {
                throw new UsageException("two outputs are " + kind.text() + ": "
                        + request.outputs().get(kind) + " and " + output);
            }
            request = request.emit(kind, output);
        }
        console().result(new Compiler(tools.toolchain(console())).compile(request));
        return 0;
    }

    private Emit kind(Path output) {
        return emit.isGiven()
                ? Emit.named(emit.text())
                : Emit.of(output)
                        .orElseThrow(() -> new UsageException(
                                "the name " + output + " does not say what to make; choose with --emit, for example"
                                        + " --emit exe for an executable"));
    }

    @Override
    Help help() {
        return new Help(
                List.of("Compiles a module to native code."),
                List.of(),
                List.of(
                        "",
                        "The name of OUT decides what is made, unless --emit does:",
                        "  app, app.exe   an executable that runs the module's _start (WASI preview 1)",
                        "  app.o          an object: the module and its runtime, for a C program to link",
                        "  app.so         the same as a shared library",
                        "  app.h          the C header for both",
                        "  app.bc app.ll  the module's own code as LLVM bitcode or text, not optimised",
                        "  app.s          the module's own code as assembly",
                        "OUT appears complete or not at all. For another name, say what to make: -o app.v2 --emit exe",
                        "",
                        "Examples:",
                        "  awsm compile app.wasm -o app && ./app",
                        "  awsm compile filter.wasm -o filter.o -o filter.h",
                        "  awsm compile --memory bounds --cpu native -O2 app.wasm -o app"));
    }
}
