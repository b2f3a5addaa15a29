// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.wasm.Feature;
import io.awsm.wasm.validation.RequiredFeatures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What has become of a {@link CompileRequest}.
 *
 * @since 0.1
 */
public final class CompileResult {

    private final Map<Emit, Path> outputs;
    private final Timings timings;
    private final List<String> warnings;
    private final byte[] module;

    CompileResult(Map<Emit, Path> outputs, Timings timings, List<String> warnings, byte[] module) {
        this.outputs = outputs;
        this.timings = timings;
        this.warnings = List.copyOf(warnings);
        this.module = module;
    }

    /** The files that are there now. */
    public Map<Emit, Path> outputs() {
        return outputs;
    }

    /** How long what took. */
    public Timings timings() {
        return timings;
    }

    /** What a user should know about the outputs, a line each; most often nothing. */
    public List<String> warnings() {
        return warnings;
    }

    /** What the module needs beyond WebAssembly 1.0; found by this call, which validates the module several times. */
    public List<Feature> features() {
        return RequiredFeatures.of(module);
    }
}
