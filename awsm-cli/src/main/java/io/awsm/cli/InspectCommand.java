package io.awsm.cli;

import io.awsm.codegen.StackDepths;
import io.awsm.compiler.InputException;
import io.awsm.compiler.ModuleLoader;
import io.awsm.elf.ElfException;
import io.awsm.elf.ElfFile;
import io.awsm.elf.Footprint;
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
                        + " the largest functions. Of an object file, an executable, a shared library or a whole firmware: where its bytes"
                        + " go; of what is for microcontrollers, how much of the stack calls take. Needs no LLVM.")
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN", description = "The module, or what was made of it.")
    private Path input;

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() throws IOException {
        byte[] bytes = ModuleLoader.bytes(input);
        if (ElfFile.is(bytes)) {
            printParts(bytes);
            return 0;
        }
        Module module = ModuleLoader.decode(input, bytes, Features.DEFAULT);
        ModuleLoader.validate(input, module);
        new Inspection(module, bytes, console.out()).print(input);
        return 0;
    }

    private void printParts(byte[] bytes) {
        try {
            ElfFile file = ElfFile.read(bytes);
            new FootprintTable(input, Footprint.of(file), console.out()).print();
            new StackTable(file.text(bytes, StackDepths.SECTION).lines().toList(), console.out()).print();
        } catch (ElfException e) {
            throw new InputException(input + ": damaged ELF file: " + e.getMessage(), e);
        }
    }
}
