package io.awsm.codegen.abi;

import io.awsm.wasm.module.FunctionBody;
import io.awsm.wasm.module.Module;
import java.util.List;

/**
 * How the functions of a module are divided among {@linkplain Unit units}, which are compiled in parallel: ranges with about
 * the same number of bytes. Depends on nothing but the module, so that output is reproducible.
 */
public final class Shards {

    /** Bytes of function bodies for each: a few seconds of LLVM's time. */
    private static final long SIZE = 512 * 1024;

    private static final int MOST = 16;

    /** Of each unit, how many bodies are in it and in those before it. */
    private final int[] ends;

    private Shards(int[] ends) {
        this.ends = ends;
    }

    public static Shards of(Module module) {
        long code = module.bodies().stream().mapToLong(b -> b.bytes().size()).sum();
        return of(module, (int) Math.min(MOST, 1 + code / SIZE));
    }

    /** All in one. */
    public static Shards one(Module module) {
        return of(module, 1);
    }

    static Shards of(Module module, int count) {
        List<FunctionBody> bodies = module.bodies();
        long code = bodies.stream().mapToLong(b -> b.bytes().size()).sum();
        int[] ends = new int[count];
        long before = 0;
        for (int i = 0; i < bodies.size(); i++) {
            int size = bodies.get(i).bytes().size();
            // Where its middle is.
            ends[(int) ((2 * before + size) * count / (2 * code))] = i + 1;
            before += size;
        }
        for (int unit = 1; unit < count; unit++) {
            ends[unit] = Math.max(ends[unit], ends[unit - 1]);
        }
        return new Shards(ends);
    }

    /** How many there are, at least one. */
    public int count() {
        return ends.length;
    }

    /** The unit that a body belongs into. */
    public int of(int body) {
        int unit = 0;
        while (ends[unit] <= body) {
            unit++;
        }
        return unit;
    }
}
