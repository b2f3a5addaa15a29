// SPDX-License-Identifier: Apache-2.0
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

/** Shows what is in a module, or in what was made of one. */
final class InspectCommand extends Command {

    private final Argument input =
            syntax().parameter(Argument.Kind.PATH, Argument.Times.ONCE, "IN", "The module, or what was made of it.");

    InspectCommand(Streams streams) {
        super(streams);
    }

    @Override
    int run() throws IOException {
        Path file = input.path();
        byte[] bytes = ModuleLoader.bytes(file);
        if (ElfFile.is(bytes)) {
            printParts(file, bytes);
            return 0;
        }
        Module module = ModuleLoader.decode(file, bytes, Features.DEFAULT);
        ModuleLoader.validate(file, module);
        new Inspection(module, bytes, console().out()).print(file);
        return 0;
    }

    private void printParts(Path path, byte[] bytes) {
        try {
            ElfFile file = ElfFile.read(bytes);
            new FootprintTable(path, Footprint.of(file), console().out()).print();
            new StackTable(
                            file.text(bytes, StackDepths.SECTION).lines().toList(),
                            console().out())
                    .print();
        } catch (ElfException e) {
            throw new InputException(path + ": damaged ELF file: " + e.getMessage(), e);
        }
    }

    @Override
    Help help() {
        return new Help(
                "Shows what is in a module: the features that it needs, sections and their sizes, imports, exports, memories, tables, globals,"
                        + " the largest functions. Of an object file, an executable, a shared library or a whole firmware: where its bytes"
                        + " go; of what is for microcontrollers, how much of the stack calls take. Needs no LLVM.");
    }
}
