// SPDX-License-Identifier: Apache-2.0
/** The WebAssembly model, decoder and validator: depends on nothing. */
module io.awsm.parser {
    exports io.awsm.wasm;
    exports io.awsm.wasm.binary;
    exports io.awsm.wasm.instruction;
    exports io.awsm.wasm.module;
    exports io.awsm.wasm.type;
    exports io.awsm.wasm.validation;
}
