// SPDX-License-Identifier: Apache-2.0
/** WebAssembly to LLVM IR. Internal: what others compile with is {@code io.awsm.compiler}. */
@SuppressWarnings("module") // io.awsm.runtime is compiled after it.
module io.awsm.codegen {
    requires transitive io.awsm.parser;

    exports io.awsm.codegen to
            io.awsm.runtime;
    exports io.awsm.codegen.abi to
            io.awsm.runtime;
    exports io.awsm.llvm.ir to
            io.awsm.runtime;
}
