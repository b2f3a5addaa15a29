package io.awsm.wasm.type;

/** Reference types (specification 2.3.3): opaque, nullable, never visible as bits. */
public enum ReferenceType implements ValueType {
    FUNCREF("funcref"),
    EXTERNREF("externref");

    private final String text;

    ReferenceType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
