// SPDX-License-Identifier: Apache-2.0
package com.example;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.CompileResult;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import io.awsm.compiler.InputException;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.UsageException;
import io.awsm.compiler.spi.Listener;
import io.awsm.wasm.Feature;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program of somebody else's, a module of its own, that sees what aWsm exports and nothing more. */
public final class Filters {

    private Filters() {}

    public static void main(String[] args) throws Exception {
        Path output = Files.createDirectories(Path.of(args[1]));
        byte[] module = Files.readAllBytes(Path.of(args[0]));
        int[] steps = {0};
        Compiler compiler = new Compiler(Toolchain.builder()
                .localRepository(Path.of(URI.create(args[2])))
                .listener(new Listener() {
                    @Override
                    public void command(List<String> command) {
                        steps[0]++;
                    }
                })
                .build());
        CompileResult result = compiler.compile(CompileRequest.of("filter", module)
                .with(CompileOptions.builder().memory("bounds").build())
                .emit(Emit.EXE, output.resolve("filter"))
                .emit(Emit.OBJ, output.resolve("filter.o"))
                .emit(Emit.HEADER, output.resolve("filter.h")));
        System.out.println("made " + result.outputs().keySet() + " with " + result.timings());
        check(steps[0] > 0, "nobody was told of LLVM's commands");
        check(!result.features().contains(Feature.SIMD), "a kernel without vectors needs them");
        try {
            module[0] ^= 1;
            compiler.compile(CompileRequest.of("filter", module).emit(Emit.OBJ, output.resolve("bad.o")));
            check(false, "a damaged module was compiled");
        } catch (InputException e) {
            System.out.println("refused: " + e.getMessage());
        }
        try {
            CompileOptions.builder().memory("magic").build();
            check(false, "there is no such mechanism");
        } catch (UsageException e) {
            System.out.println("refused: " + e.getMessage());
        }
        check(Files.notExists(output.resolve("bad.o")), "a file was left");
        check(Filters.class.getModule().isNamed(), "this is no module");
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new AssertionError(otherwise);
        }
    }
}
