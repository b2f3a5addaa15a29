// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One module, and what to make of it. Immutable: each method returns another request.
 *
 * @since 0.1
 */
public final class CompileRequest {

    private final Path input;
    private final byte[] bytes; // null if the input is a file
    private final Map<Emit, Path> outputs;
    private final Optional<CompileOptions> options;
    private final int jobs;
    private final boolean saveTemps;

    private CompileRequest(
            Path input,
            byte[] bytes,
            Map<Emit, Path> outputs,
            Optional<CompileOptions> options,
            int jobs,
            boolean saveTemps) {
        this.input = input;
        this.bytes = bytes;
        this.outputs = outputs;
        this.options = options;
        this.jobs = jobs;
        this.saveTemps = saveTemps;
    }

    /** For a {@code .wasm} file, which is read when it is compiled. */
    public static CompileRequest of(Path module) {
        return new CompileRequest(module, null, Map.of(), Optional.empty(), processors(), false);
    }

    /**
     * For a module in memory.
     *
     * @param name stands for a file's name in messages, and gives public symbols their prefix: {@code filter}
     * @param module its bytes, which must not change
     */
    public static CompileRequest of(String name, byte[] module) {
        return new CompileRequest(Path.of(name), module, Map.of(), Optional.empty(), processors(), false);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Also makes this, of which there can be one of each kind; the file's directory must exist. */
    public CompileRequest emit(Emit kind, Path output) {
        Map<Emit, Path> all = new EnumMap<>(Emit.class);
        all.putAll(outputs);
        all.put(kind, output);
        return emit(all);
    }

    /** Makes all of these and nothing else. */
    public CompileRequest emit(Map<Emit, Path> all) {
        return new CompileRequest(
                input, bytes, Collections.unmodifiableMap(new EnumMap<>(all)), options, jobs, saveTemps);
    }

    /** With what decides the code; without, all has its default. */
    public CompileRequest with(CompileOptions chosen) {
        return new CompileRequest(input, bytes, outputs, Optional.of(chosen), jobs, saveTemps);
    }

    /**
     * How many processes of clang may run at a time, by default one for each processor; does not change the result.
     *
     * @throws UsageException if it is less than 1
     */
    public CompileRequest jobs(int number) {
        if (number < 1) {
            throw new UsageException("the number of jobs must be at least 1, not " + number);
        }
        return new CompileRequest(input, bytes, outputs, options, number, saveTemps);
    }

    /** Whether IR and objects are kept beside the outputs. */
    public CompileRequest saveTemps(boolean keep) {
        return new CompileRequest(input, bytes, outputs, options, jobs, keep);
    }

    /** The module's file, or its name. */
    public Path input() {
        return input;
    }

    public Map<Emit, Path> outputs() {
        return outputs;
    }

    public CompileOptions options() {
        return options.isPresent() ? options.get() : CompileOptions.defaults();
    }

    int jobs() {
        return jobs;
    }

    boolean saveTemps() {
        return saveTemps;
    }

    boolean isFile() {
        return bytes == null;
    }

    byte[] bytes() throws IOException {
        return isFile() ? ModuleLoader.bytes(input) : bytes;
    }
}
