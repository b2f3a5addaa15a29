package io.awsm.cli;

import io.awsm.compiler.ModuleLoader;
import io.awsm.wasm.Features;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Shows what is in a module: the features that it needs, sections and their sizes, imports, exports, memories, tables, globals,"
                        + " the largest functions. Needs no LLVM.")
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN.wasm", description = "The module.")
    private Path input;

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() throws IOException {
        byte[] bytes = ModuleLoader.bytes(input);
        Module module = ModuleLoader.decode(input, bytes, Features.DEFAULT);
        ModuleLoader.validate(input, module);
        new Inspection(module, bytes, console.out()).print(input);
        return 0;
    }
}
