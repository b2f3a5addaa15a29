// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.Target;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.Llvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes outputs of objects, with lld and llvm-objcopy.
 *
 * @param directory where the objects are, so that names are relative
 */
public record Linker(Llvm llvm, ProcessRunner runner, Target target, RuntimeLibrary runtime, Path directory, int jobs) {

    /** Bytes: where memory begins on a board ({@link Target.Board}). */
    private static final long MEMORY = 0x2000_0000;

    private static final List<String> FINAL = List.of(
            "--gc-sections",
            "--strip-all",
            "--build-id=none",
            "-z",
            "defs",
            "-z",
            "noexecstack",
            "-z",
            "nostart-stop-gc");

    /** A static executable at fixed addresses. */
    public void executable(Objects objects, Path output) {
        List<String> options = new ArrayList<>(FINAL);
        options.addAll(List.of("-static", "--no-pie"));
        // Nobody relocates it, so nobody would protect what is constant after that: it would cost a page for nothing.
        options.addAll(List.of("-z", "norelro"));
        target.memoryAddress().ifPresent(address -> options.add("--defsym=" + Target.MEMORY_SYMBOL + "=" + address));
        runtime.placement().ifPresent(script -> options.addAll(List.of("-T", script.toString())));
        target.board().ifPresent(board -> {
            long end = MEMORY + board.memory();
            options.add("--defsym=awsm_flash_size=" + board.flash());
            options.add("--defsym=awsm_stack_start=" + (end - board.stack()));
            options.add("--defsym=awsm_ram_end=" + end);
        });
        lld(options, objects, output);
    }

    /**
     * A shared library, which has no entry point (lld would look for one) and exports what the module's prefix starts.
     *
     * @param name what programs that are linked with it will look for
     */
    public void shared(Objects objects, Path output, String name) {
        List<String> options = new ArrayList<>(FINAL);
        options.addAll(List.of("-shared", "--entry=0", "-soname", name, "--hash-style=gnu"));
        // Else the bounds of sections, __start_NAME, become visible.
        options.addAll(List.of("-z", "start-stop-visibility=hidden"));
        // It may have set a signal handler (guard), which is code that must not be unloaded.
        options.addAll(List.of("-z", "nodelete"));
        lld(options, objects, output);
    }

    /** One relocatable object in which all symbols but the module's public ones are local. */
    public void object(Objects objects, Path output) {
        Path whole = directory.resolve("whole.o");
        lld(List.of("-r"), objects, whole);
        List<String> command = new ArrayList<>(List.of(llvm.objcopy().toString()));
        command.addAll(List.of("--localize-hidden", "--remove-section=.comment"));
        if (target.isHosted()) {
            command.add("--strip-unneeded");
        } else {
            // Names take nothing of the flash, and tell whose it is. Nothing of a firmware has the section;
            // linkers complain where only a part has.
            command.addAll(List.of("--strip-debug", "--remove-section=.note.GNU-stack"));
        }
        command.addAll(List.of(whole.toString(), output.toString()));
        runner.run(directory, command);
    }

    private void lld(List<String> options, Objects objects, Path output) {
        List<String> command = new ArrayList<>(List.of(llvm.lld().toString(), "-flavor", "gnu", "--threads=" + jobs));
        command.addAll(options);
        command.addAll(List.of("-o", output.toString()));
        command.addAll(objects.names());
        command.add("--start-lib");
        runtime.natives().forEach(n -> command.add(n.toString()));
        command.add("--end-lib");
        runner.run(directory, command);
    }
}
