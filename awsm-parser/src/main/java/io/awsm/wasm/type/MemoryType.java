package io.awsm.wasm.type;

/** The type of a linear memory: its limits in pages of 64 KiB (specification 2.3.8). */
public record MemoryType(Limits limits) implements ExternalType {

    /** Bytes in a page. */
    public static final int PAGE_SIZE = 65536;

    /** The pages that a 32-bit address can reach. */
    public static final long MAXIMUM_PAGES = 65536;
}
