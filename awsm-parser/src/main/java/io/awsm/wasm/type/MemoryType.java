// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.type;

/**
 * The type of a linear memory (specification 2.3.8).
 *
 * @param limits in pages
 * @param address the type of its addresses and of its size in pages
 * @param pageSizeLog2 the bytes in a page, as a power of two
 * @param shared whether several threads may use it
 * @since 0.1
 */
public record MemoryType(Limits limits, NumberType address, int pageSizeLog2, boolean shared) implements ExternalType {

    /** Pages of 64 KiB. */
    public static final int STANDARD_PAGE = 16;

    /** The memory of WebAssembly 1.0: addresses of 32 bits, pages of 64 KiB, one thread. */
    public MemoryType(Limits limits) {
        this(limits, NumberType.I32, STANDARD_PAGE, false);
    }

    /** The bytes that it has from the start, or more: no memory becomes smaller. */
    public long minimumBytes() {
        return limits.minimum() << pageSizeLog2;
    }

    /** The pages that its addresses can reach. */
    public long maximumPages() {
        return 1L << (address == NumberType.I32 ? 32 : 64) - pageSizeLog2;
    }
}
