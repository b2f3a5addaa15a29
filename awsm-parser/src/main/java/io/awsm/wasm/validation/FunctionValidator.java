package io.awsm.wasm.validation;

import io.awsm.wasm.module.Module;

public final class FunctionValidator {
    public static void validate(Module m, int f, FunctionConsumer c) {}
}
