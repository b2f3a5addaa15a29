// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.its.Program.Group;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Modules for the projects below {@code src/it}: called by their scripts before and after the build. */
public final class Modules {

    private static final ProgramBuilder WASM = ProgramBuilder.wasm(Tools.llvm());

    private Modules() {}

    /** Puts a program of {@code general} there. */
    public static void program(String name, File module) throws IOException {
        put(Program.of(Group.GENERAL, name), module);
    }

    public static void kernel(String name, String dataset, File module) throws IOException {
        put(Program.of(Group.POLYBENCH, name, Dataset.valueOf(dataset)), module);
    }

    private static void put(Program program, File module) throws IOException {
        Files.createDirectories(module.toPath().getParent());
        Files.copy(WASM.build(program), module.toPath(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What such a program prints. */
    public static String expectedOf(String name) {
        return Expected.of(Program.of(Group.GENERAL, name));
    }

    public static String expectedOfKernel(String name, String dataset) {
        return Expected.of(Program.of(Group.POLYBENCH, name, Dataset.valueOf(dataset)));
    }
}
