// SPDX-License-Identifier: Apache-2.0
/** The compiler as a library: {@link io.awsm.compiler.Compiler}. */
module io.awsm.runtime {
    requires io.awsm.codegen;
    requires transitive io.awsm.parser;
    requires static com.fasterxml.jackson.core;

    exports io.awsm.compiler;
    exports io.awsm.compiler.spi;
}
