package io.awsm.wasm.type;

/**
 * The type of a value (specification 2.3.4): a number, a vector or a reference.
 *
 * <p>Implementations are compared with {@code equals}: a later version of WebAssembly has infinitely many reference
 * types, so callers must not rely on identity.
 */
public sealed interface ValueType permits NumberType, VectorType, ReferenceType {

    /** The name in the text format, for messages: {@code i32}, {@code funcref}. */
    String text();
}
