// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.CodeSize;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.Llvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How IR becomes machine code: by passes of ours, which lld runs, or else by those of clang.
 *
 * @param directory where the files are, so that names are relative
 */
record Lowering(
        Llvm llvm,
        ProcessRunner runner,
        Machine machine,
        Optimization optimization,
        Processor processor,
        Path directory) {

    /**
     * WebAssembly has no fused operations unless LLVM is told to fuse. The rest is for the linker: each function in a
     * section that it can leave out, and no table of address-taken symbols, which later tools would invalidate.
     */
    private static final List<String> CLANG = List.of(
            "-ffp-contract=off",
            "-ffunction-sections",
            "-fdata-sections",
            "-fno-addrsig",
            "-fstack-size-section",
            "-Wno-override-module");

    /** The sizes of frames, for {@link StackUsage}. It verifies what clang has just verified. */
    private static final List<String> LLD = List.of(
            "-flavor",
            "gnu",
            "-r",
            "--threads=1",
            "--disable-verify",
            "-mllvm",
            "-stack-size-section",
            // Where there are more blocks, CodeGenPrepare does not begin anew with all of them for each change.
            "-mllvm",
            "-cgpp-huge-func=1000");

    /** What LLVM adds, and what is of two functions at once, counts to the line before; there are no variables. */
    private static final List<String> LINES =
            List.of("-mllvm", "-use-unknown-locations=Disable", "-mllvm", "-experimental-debug-variable-locations=0");

    /**
     * LLVM would compute, before a loop whose exits are traps, which of them comes first. Most such loops are those that are executed
     * where a range is not what was expected, and that takes longer than what they are for.
     */
    private static final List<String> LOOPS = List.of("-mllvm", "-indvars-predicate-loops=false");

    /**
     * On boards, where many addresses are constants that take two instructions: they are computed from one another. And loops do not get
     * variables for addresses if that takes more registers than it saves, as where each index is compared.
     */
    private static final List<String> ADDRESSES = List.of("-mllvm", "-consthoist-gep", "-mllvm", "-lsr-drop-solution");

    /**
     * On boards, where code shall be small: a constant behind the code takes six bytes with the instruction that loads it, two instructions
     * eight. Loops begin where they come.
     */
    private static final List<String> SMALL = List.of("-mno-movt", "-falign-loops=1");

    /** What becomes of the IR. */
    enum Result {
        OBJECT("-c", "", ""),
        ASSEMBLY("-S", "--lto-emit-asm", ".lto.s"),
        BITCODE("-emit-llvm", "--lto-emit-llvm", "");

        private final String clang;
        private final String lld;
        private final String suffix;

        Result(String clang, String lld, String suffix) {
            this.clang = clang;
            this.lld = lld;
            this.suffix = suffix;
        }
    }

    /** Everything but the input that decides what is made. */
    List<String> decisive(boolean anywhere, List<String> linked) {
        List<String> all = new ArrayList<>(linked);
        Optional<Pipeline> pipeline = pipeline();
        if (pipeline.isPresent()) {
            all.addAll(machine.flags());
            all.addAll(lldOptions(pipeline.get(), anywhere));
        } else {
            all.addAll(clangOptions(anywhere));
        }
        return all;
    }

    /**
     * Makes it.
     *
     * @param anywhere whether the code may be at any address
     * @param linked clang's options that add other IR
     */
    void make(String ir, String output, Result result, boolean anywhere, List<String> linked) throws IOException {
        Optional<Pipeline> pipeline = pipeline();
        if (pipeline.isEmpty()) {
            clang(ir, output, result, anywhere, linked);
            return;
        }
        String bitcode = ir;
        if (!ir.endsWith(".bc") || !linked.isEmpty()) {
            bitcode = Path.of(output).getFileName() + ".bc";
            List<String> flags = new ArrayList<>(linked);
            flags.add("-c");
            IrCompiler.unoptimized(llvm, runner, machine, directory, flags, ir, Path.of(bitcode));
        }
        List<String> command = new ArrayList<>(List.of(llvm.lld().toString()));
        command.addAll(lldOptions(pipeline.get(), anywhere));
        if (!result.lld.isEmpty()) {
            command.add(result.lld);
        }
        command.addAll(List.of("-o", output, bitcode));
        runner.run(directory, command);
        if (!result.suffix.isEmpty()) {
            Files.move(
                    directory.resolve(output + result.suffix),
                    directory.resolve(output),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes bitcode of bitcode, as these options of lld say. */
    static void optimize(
            Llvm llvm, ProcessRunner runner, Path directory, List<String> options, String bitcode, Path output) {
        List<String> command = new ArrayList<>(List.of(llvm.lld().toString()));
        command.addAll(LLD);
        command.addAll(options);
        command.addAll(List.of(Result.BITCODE.lld, "-o", output.toString(), bitcode));
        runner.run(directory, command);
    }

    /** The code of microcontrollers is to be small, which the pipelines have not been tuned for. */
    private Optional<Pipeline> pipeline() {
        return Pipeline.of(optimization).filter(p -> machine.target().isHosted());
    }

    private void clang(String ir, String output, Result result, boolean anywhere, List<String> linked) {
        List<String> command = new ArrayList<>(List.of(llvm.clang().toString()));
        command.addAll(clangOptions(anywhere));
        command.addAll(linked);
        if (result == Result.BITCODE) {
            command.add("-c");
        }
        command.addAll(List.of(result.clang, "-o", output, "-x", "ir", ir));
        runner.run(directory, command);
    }

    private List<String> clangOptions(boolean anywhere) {
        List<String> options = new ArrayList<>(IrCompiler.ALWAYS);
        options.addAll(machine.flags());
        options.add(optimization.toString());
        options.addAll(CLANG);
        options.addAll(LINES);
        options.addAll(LOOPS);
        if (!machine.target().isHosted()) {
            options.addAll(ADDRESSES);
        }
        if (!machine.target().isHosted() && optimization.size() != CodeSize.ANY) {
            options.addAll(SMALL);
        }
        options.addAll(machine.codeFlags());
        options.add(anywhere ? "-fPIC" : "-fno-pic");
        return options;
    }

    private List<String> lldOptions(Pipeline pipeline, boolean anywhere) {
        List<String> options = new ArrayList<>(LLD);
        options.addAll(pipeline.options());
        options.addAll(processor.options());
        options.addAll(LINES);
        options.addAll(LOOPS);
        options.addAll(machine.codeFlags());
        options.addAll(List.of("-mllvm", "-relocation-model=" + (anywhere ? "pic" : "static")));
        return options;
    }
}
