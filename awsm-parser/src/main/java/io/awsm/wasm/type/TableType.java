package io.awsm.wasm.type;

/** The type of a table: what it holds and how many (specification 2.3.9). */
public record TableType(ReferenceType element, Limits limits) implements ExternalType {}
