package io.awsm.wasm;

/** The module uses a proposal that this version does not implement, or exceeds one of its limits. */
public final class UnsupportedException extends WasmException {

    private static final long serialVersionUID = 1L;

    public UnsupportedException(int offset, int function, String reason) {
        super(offset, function, reason);
    }
}
