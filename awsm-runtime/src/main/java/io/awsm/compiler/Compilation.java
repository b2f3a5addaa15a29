// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.codegen.CodeGenerator;
import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.HeaderGenerator;
import io.awsm.codegen.LargeFrames;
import io.awsm.codegen.StackDepths;
import io.awsm.link.CheckedFrames;
import io.awsm.link.IrCompiler;
import io.awsm.link.Linker;
import io.awsm.link.Objects;
import io.awsm.link.Processor;
import io.awsm.link.RuntimeLibrary;
import io.awsm.system.Parallel;
import io.awsm.system.Progress;
import io.awsm.toolchain.Llvm;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** One module on its way to the outputs of one kind: generate, compile, link. */
final class Compilation {

    private final Toolchain toolchain;
    private final CompileRequest request;
    private final Module module;
    private final CodegenOptions options;
    private final OutputKind outputKind;
    private final Outputs outputs;
    private final Path directory;
    private final Timings timings;
    /** Made when it is needed first. */
    private CodeGenerator generator;

    Compilation(
            Toolchain toolchain,
            CompileRequest request,
            Module module,
            OutputKind outputKind,
            Outputs outputs,
            Path directory,
            Timings timings) {
        this.toolchain = toolchain;
        this.request = request;
        this.module = module;
        this.options = request.options().forCodegen(request.input(), outputKind == OutputKind.PROGRAM);
        this.outputKind = outputKind;
        this.outputs = outputs;
        this.directory = directory;
        this.timings = timings;
    }

    void run() throws IOException {
        if (wants(Emit.HEADER)) {
            writeHeader();
        }
        if (wants(Emit.BC) || wants(Emit.LL) || wants(Emit.ASM) || wantsLinking()) {
            List<String> shards = timings.measure(Phase.GENERATE, progress -> generate(LargeFrames.NONE, progress));
            writeOwnCode(shards);
            if (wantsLinking()) {
                link(shards);
            }
            saveTemps(shards);
        }
    }

    private void writeHeader() throws IOException {
        try (Writer out = Files.newBufferedWriter(output(Emit.HEADER))) {
            HeaderGenerator.write(module, options, toolchain.sources().embedHeader(), out);
        } catch (WasmException e) {
            throw ModuleLoader.located(request.input(), module.names(), e);
        }
    }

    private boolean wants(Emit kind) {
        return outputKind.has(kind) && request.outputs().containsKey(kind);
    }

    private boolean wantsLinking() {
        return wants(Emit.EXE) || wants(Emit.OBJ) || wants(Emit.SHARED);
    }

    private Path output(Emit kind) {
        return outputs.temporary(request.outputs().get(kind));
    }

    /** Writes the IR and returns the names of its files. */
    private List<String> generate(LargeFrames large, Progress progress) throws IOException {
        try {
            if (generator == null) {
                generator = new CodeGenerator(module, options);
            }
            CodeGenerator now = generator.with(large);
            List<Callable<String>> tasks = IntStream.range(0, now.shards())
                    .mapToObj(shard -> (Callable<String>) () -> generate(now, shard))
                    .toList();
            return Parallel.run(request.jobs(), tasks, progress);
        } catch (WasmException e) {
            throw ModuleLoader.located(request.input(), module.names(), e);
        }
    }

    private String generate(CodeGenerator generator, int shard) throws IOException {
        String name = shard + ".ll";
        try (OutputStream out = Files.newOutputStream(directory.resolve(name))) {
            generator.write(shard, out);
        }
        return name;
    }

    /** What is made of the module's IR alone. Several shards become one file again. */
    private void writeOwnCode(List<String> shards) throws IOException {
        if (wants(Emit.LL) && shards.size() == 1) {
            Files.copy(directory.resolve(shards.get(0)), output(Emit.LL));
        } else if (wants(Emit.LL)) {
            ir().text(ir().whole(shards), output(Emit.LL));
        }
        if (wants(Emit.BC)) {
            timings.during(Phase.COMPILE, () -> ir().bitcode(ir().whole(shards), output(Emit.BC)));
        }
        if (wants(Emit.ASM)) {
            timings.during(
                    Phase.COMPILE,
                    () -> ir().assembly(ir().whole(shards), runtime().processor(), output(Emit.ASM)));
        }
    }

    private void link(List<String> shards) throws IOException {
        RuntimeLibrary runtime = runtime();
        IrCompiler.Use use = outputKind == OutputKind.PROGRAM ? IrCompiler.Use.PROGRAM : IrCompiler.Use.LIBRARY;
        Objects objects = timings.measure(
                Phase.COMPILE,
                progress -> CheckedFrames.compile(ir().with(progress), shards, frames(progress), runtime, use));
        Linker linker = new Linker(
                toolchain.llvm(),
                toolchain.runner(),
                request.options().machine().target(),
                runtime,
                directory,
                request.jobs());
        timings.during(Phase.LINK, () -> {
            if (wants(Emit.EXE)) {
                linker.executable(objects, output(Emit.EXE));
            }
            if (wants(Emit.OBJ)) {
                linker.object(objects, output(Emit.OBJ));
            }
            if (wants(Emit.SHARED)) {
                Path library = request.outputs().get(Emit.SHARED);
                linker.shared(
                        objects, output(Emit.SHARED), library.getFileName().toString());
            }
        });
    }

    private CheckedFrames.Generator frames(Progress progress) {
        return new CheckedFrames.Generator() {
            @Override
            public List<String> generate(LargeFrames large) throws IOException {
                return Compilation.this.generate(large, progress);
            }

            @Override
            public StackDepths depths(LargeFrames large, Map<String, Long> frames) {
                return generator.with(large).depths(frames);
            }
        };
    }

    /** Keeps what lies between input and output, under the name of the output. */
    private void saveTemps(List<String> shards) throws IOException {
        Optional<Path> beside = request.outputs().entrySet().stream()
                .filter(e -> wants(e.getKey()))
                .map(e -> e.getValue())
                .findFirst();
        if (!request.saveTemps() || beside.isEmpty()) {
            return;
        }
        IrCompiler ir = ir();
        Processor processor = runtime().processor();
        for (String shard : shards) {
            String optimized = shard.replace(".ll", ".bc");
            ir.optimized(shard, processor, directory.resolve(optimized));
            for (String name : List.of(shard, optimized, shard.replace(".ll", ".o"))) {
                if (Files.exists(directory.resolve(name))) {
                    Files.copy(
                            directory.resolve(name),
                            beside.get().resolveSibling(beside.get().getFileName() + "." + name),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private RuntimeLibrary runtime() throws IOException {
        return timings.measure(
                Phase.RUNTIME,
                progress -> toolchain.runtime(
                        request.options().machine(), request.options().memory(), request.jobs()));
    }

    private IrCompiler ir() throws IOException {
        Llvm llvm = timings.measure(Phase.RUNTIME, progress -> toolchain.llvm());
        return new IrCompiler(
                llvm,
                toolchain.runner(),
                request.options().machine(),
                request.options().optimization(),
                directory,
                request.jobs(),
                toolchain.objects());
    }
}
