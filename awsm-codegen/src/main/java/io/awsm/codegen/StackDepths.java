// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import io.awsm.codegen.abi.ModuleContext;
import io.awsm.codegen.facts.StackBounds;
import io.awsm.wasm.module.Export;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of the stack calls into a module on a microcontroller take, known when LLVM has said how large frames are.
 *
 * @param below what code compares with: bytes by the names of absolute symbols, which must be defined when all is linked
 * @param lines for people ({@code awsm inspect}): of each exported function its symbol and its bytes, or why nobody knows
 */
public record StackDepths(Map<String, Long> below, Set<String> lines) {

    public static final StackDepths NONE = new StackDepths(Map.of(), Set.of());

    /** The section of objects that the lines are in. It takes no place in what runs. */
    public static final String SECTION = "awsm_stack";

    /** What a call may take that is compared with the limit at once, in bytes: the usual limit ({@code awsm_stack_size}). */
    private static final long MOST = 2048;

    /** In front of guest code: registers that {@code awsm_activate} saves. */
    private static final long REGISTERS = 104;

    /** What is of several functions at once, for the sake of size. */
    private static final String OUTLINED = "OUTLINED_FUNCTION_";

    public StackDepths {
        below = new LinkedHashMap<>(below);
        lines = new LinkedHashSet<>(lines);
    }

    public boolean isEmpty() {
        return below.isEmpty() && lines.isEmpty();
    }

    /** The name of the symbol whose value is what a function's callees take. */
    public static String below(String symbol) {
        return symbol + "..below";
    }

    /** Those of both. */
    public StackDepths and(StackDepths other) {
        StackDepths both = new StackDepths(below, lines);
        both.below.putAll(other.below);
        both.lines.addAll(other.lines);
        return both;
    }

    /** Whether code would end calls at once that might well fit. */
    public boolean isTooDeep() {
        return below.values().stream().anyMatch(bytes -> bytes > MOST);
    }

    static StackDepths of(ModuleContext context, Map<String, Long> frames) {
        return context.options().target().isHosted() ? NONE : new Computation(context, frames).all();
    }

    private static final class Computation {

        private final ModuleContext context;
        private final StackBounds bounds;
        private final Map<String, Long> frames;
        private final long outlined;
        private final long[] below;

        Computation(ModuleContext context, Map<String, Long> frames) {
            this.context = context;
            this.frames = frames;
            this.bounds = context.facts().stackBounds();
            // Whoever calls such a part saves where it returns to, in up to 8 bytes of which its frame says nothing.
            this.outlined = frames.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(OUTLINED))
                    .mapToLong(e -> e.getValue() + 8)
                    .max()
                    .orElse(0);
            this.below = bounds.below(this::frame);
        }

        /** With the one that is before it, if it is large. */
        private long frame(int function) {
            String symbol = context.symbols().function(function);
            return bytes(symbol) + bytes(LargeFrames.body(symbol)) + outlined;
        }

        private long bytes(String symbol) {
            return frames.getOrDefault(symbol, 0L);
        }

        StackDepths all() {
            StackDepths depths = new StackDepths(Map.of(), Set.of());
            for (int i = context.module().importedFunctions();
                    i < context.module().functions().size();
                    i++) {
                if (context.isReliedOn(i)) {
                    depths.below.put(below(context.symbols().function(i)), below[i]);
                }
            }
            for (Export export : context.module().exports()) {
                if (export.kind() == Export.Kind.FUNCTION
                        && export.index() >= context.module().importedFunctions()) {
                    depths.lines.add(context.symbols().export(export.name()) + "\t" + text(export));
                }
            }
            return depths;
        }

        private String text(Export export) {
            int function = export.index();
            if (bounds.isBounded(function)) {
                return Long.toString(entry(export) + frame(function) + below[function]);
            }
            return bounds.unknownCall(function)
                    .map(f -> "unbounded: " + context.symbols().function(f) + " calls what is known only when it runs")
                    .orElseGet(() ->
                            "unbounded: recursion through " + context.symbols().function(bounds.circle(function)));
        }

        /** From where the limit is counted to the function. */
        private long entry(Export export) {
            long runtime = Stream.of(
                            "awsm_call", "awsm_enter", context.symbols().export(export.name()))
                    .mapToLong(this::bytes)
                    .max()
                    .orElse(0);
            return runtime + REGISTERS + bytes(context.symbols().internal("call", export.index()));
        }
    }
}
