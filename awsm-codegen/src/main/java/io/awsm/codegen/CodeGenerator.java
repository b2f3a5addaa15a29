package io.awsm.codegen;

import io.awsm.wasm.module.Module;
import java.io.IOException;

/**
 * Translates a validated module to LLVM IR, in one or more shards: IR modules that are compiled separately, in parallel,
 * and linked. How many depends only on the module, so that output is reproducible.
 */
public final class CodeGenerator {

    private final Module module;
    private final CodegenOptions options;

    public CodeGenerator(Module module, CodegenOptions options) {
        this.module = module;
        this.options = options;
    }

    /** How many shards there are, at least one. */
    public int shards() {
        return 1;
    }

    /** Writes the IR of shard 0 to {@code shards() - 1}; safe to call for different shards from different threads. */
    public void write(int shard, Appendable out) throws IOException {
        throw new UnsupportedOperationException(module + " " + options);
    }
}
