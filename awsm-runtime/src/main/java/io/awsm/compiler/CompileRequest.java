package io.awsm.compiler;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One module, and what to make of it.
 *
 * @param input a {@code .wasm} file
 * @param outputs at least one; their directories exist
 * @param options what decides the code
 * @param jobs how many clang processes may run at a time; does not change the result
 * @param saveTemps keep IR and objects beside the outputs
 */
public record CompileRequest(Path input, Map<Emit, Path> outputs, CompileOptions options, int jobs, boolean saveTemps) {

    public CompileRequest {
        outputs = Collections.unmodifiableMap(new EnumMap<>(outputs));
        if (jobs < 1) {
            throw new UsageException("the number of jobs must be at least 1, not " + jobs);
        }
    }
}
