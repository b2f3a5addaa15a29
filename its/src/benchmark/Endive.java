// SPDX-License-Identifier: Apache-2.0
import java.io.File;
import java.util.List;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.Parser;

/** Runs a WASI program as bytecode of the JVM: java -cp ... Endive.java PROGRAM.wasm [ARGUMENT...] */
public final class Endive {

    public static void main(String[] arguments) {
        var options = WasiOptions.builder()
                .withStdout(System.out)
                .withStderr(System.err)
                .withArguments(List.of(arguments))
                .build();
        var wasi = WasiPreview1.builder().withOptions(options).build();
        var module = Parser.parse(new File(arguments[0]));
        Instance.builder(module)
                .withMachineFactory(MachineFactoryCompiler::compile)
                .withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build())
                .build(); // which also calls _start
    }
}
