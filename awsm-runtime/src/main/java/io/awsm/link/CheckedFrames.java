// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.LargeFrames;
import io.awsm.codegen.StackDepths;
import io.awsm.codegen.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compiles a module in such a way that no frame is larger than the margin below the limit of the stack has room for,
 * unless it was checked before. What LLVM makes of functions, and inlines into them, is known only afterwards; so a module
 * with large frames is compiled again, with checks for these functions. That changes what is inlined where; should other
 * frames be large then, it is compiled a third time, with checks for all functions.
 *
 * <p>On microcontrollers functions may rely on the comparison of those that call them. How much they need is a constant, too. If that is
 * more than a call usually may have, of which most calls perhaps need little, the module is compiled again, and each function compares.
 */
public final class CheckedFrames {

    private static final String CONSTANTS = "frames";

    private CheckedFrames() {}

    /** Writes a module's IR. */
    public interface Generator {
        /** Returns the names of the files, the shards, which are the same each time. */
        List<String> generate(LargeFrames large) throws IOException;

        /** What calls take if frames are as large as this. */
        StackDepths depths(LargeFrames large, Map<String, Long> frames);
    }

    /** @param shards the IR without any large frames, which is written already */
    public static Objects compile(
            IrCompiler compiler, List<String> shards, Generator generator, RuntimeLibrary runtime, IrCompiler.Use use)
            throws IOException {
        long largest = compiler.machine().target().largestFrame();
        LargeFrames large = LargeFrames.NONE;
        Objects objects = compiler.objects(shards, runtime, use);
        if (generator.depths(large, objects.frames().bytes()).isTooDeep()) {
            large = large.forEach();
            objects = compiler.objects(generator.generate(large), runtime, use);
        }
        Set<String> unchecked = objects.frames().unchecked(largest);
        if (!unchecked.isEmpty()) {
            large = large.of(unchecked);
            objects = compiler.objects(generator.generate(large), runtime, use);
            if (!objects.frames().unchecked(largest).isEmpty()) {
                large = large.ofAll();
                objects = compiler.objects(generator.generate(large), runtime, use);
                if (!objects.frames().unchecked(largest).isEmpty()) {
                    throw new IllegalStateException(
                            "frames without a check: " + objects.frames().unchecked(largest));
                }
            }
        }
        StackDepths depths = generator.depths(large, objects.frames().bytes());
        if (unchecked.isEmpty() && depths.isEmpty()) {
            return objects;
        }
        List<String> names = new ArrayList<>(objects.names());
        names.add(constants(compiler, objects.frames(), depths, runtime, use));
        return new Objects(names, objects.frames());
    }

    private static String constants(
            IrCompiler compiler, StackUsage frames, StackDepths depths, RuntimeLibrary runtime, IrCompiler.Use use)
            throws IOException {
        String ir = CONSTANTS + ".ll";
        Target target = compiler.machine().target();
        Files.writeString(
                compiler.directory().resolve(ir),
                frames.constants(target.triple(), target.pointerSize()) + assembly(depths));
        return compiler.object(ir, CONSTANTS + ".o", runtime.processor(), use, List.of());
    }

    private static String assembly(StackDepths depths) {
        StringBuilder ir = new StringBuilder();
        depths.below().forEach((symbol, bytes) -> {
            line(ir, ".globl " + symbol);
            line(ir, ".hidden " + symbol);
            line(ir, symbol + " = " + bytes);
        });
        if (!depths.lines().isEmpty()) {
            line(ir, ".section " + StackDepths.SECTION);
            // Escapes of the assembler in those of IR: there is nothing else to escape in names and numbers.
            depths.lines().forEach(text -> line(ir, ".ascii \\22" + text.replace("\t", "\\5Ct") + "\\5Cn\\22"));
        }
        return ir.toString();
    }

    private static void line(StringBuilder ir, String text) {
        ir.append("module asm \"").append(text).append("\"\n");
    }
}
