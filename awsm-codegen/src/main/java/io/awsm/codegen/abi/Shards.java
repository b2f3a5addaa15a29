// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.wasm.module.FunctionBody;
import io.awsm.wasm.module.Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * How the functions of a module are divided among {@linkplain Unit units}, which are compiled in parallel, and each of
 * which need not be compiled again as long as it is the same. Depends on nothing but the module, so that output is
 * reproducible.
 *
 * <p>A range ends after a function that happens to have a certain checksum, not after a number of bytes: a change of one
 * function moves no end but its own.
 */
public final class Shards {

    /** Bytes of function bodies: a few seconds of LLVM's time. */
    private static final long SMALLEST = 192 * 1024;

    /** There are hardly any. */
    private static final long LARGEST = 4 * SMALLEST;

    /**
     * From the smallest size on, a range is to be expected to end within this part of it: ranges of about the same size keep
     * several processors busy to the end.
     */
    private static final int PART = 3;

    /** Of each unit, how many bodies are in it and in those before it. */
    private final int[] ends;

    private Shards(List<Integer> ends) {
        this.ends = ends.stream().mapToInt(i -> i).toArray();
    }

    public static Shards of(Module module) {
        return of(module, SMALLEST, LARGEST);
    }

    /** All in one. */
    public static Shards one(Module module) {
        return new Shards(List.of(module.bodies().size()));
    }

    /** @param smallest no range that has fewer bytes ends, but for the last; one that has twice as many may be the only one */
    static Shards of(Module module, long smallest, long largest) {
        List<FunctionBody> bodies = module.bodies();
        long code = bodies.stream().mapToLong(b -> b.bytes().size()).sum();
        if (code < 2 * smallest) {
            return one(module);
        }
        List<Integer> ends = new ArrayList<>();
        long here = 0;
        for (int i = 0; i < bodies.size(); i++) {
            here += bodies.get(i).bytes().size();
            if (here >= largest || (here >= smallest && isEnd(bodies.get(i), smallest / PART))) {
                ends.add(i + 1);
                here = 0;
            }
        }
        if (here > 0) {
            ends.add(bodies.size());
        }
        return new Shards(ends);
    }

    /** So rare that there is one in {@code bytes} bytes. */
    private static boolean isEnd(FunctionBody body, long bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(body.bytes().array(), body.bytes().start(), body.bytes().size());
        return checksum.getValue() % bytes < body.bytes().size();
    }

    /** How many there are, at least one. */
    public int count() {
        return ends.length;
    }

    /** The unit that a body belongs into. */
    public int of(int body) {
        int place = Arrays.binarySearch(ends, body);
        return place < 0 ? -place - 1 : place + 1;
    }
}
