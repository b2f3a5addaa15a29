package io.awsm.link;

import io.awsm.codegen.LargeFrames;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compiles a module in such a way that no frame is larger than the margin below the limit of the stack has room for,
 * unless it was checked before. What LLVM makes of functions, and inlines into them, is known only afterwards; so a module
 * with large frames is compiled again, with checks for these functions. That changes what is inlined where; should other
 * frames be large then, it is compiled a third time, with checks for all functions.
 */
public final class CheckedFrames {

    private static final String CONSTANTS = "frames";

    private CheckedFrames() {}

    /** Writes a module's IR. */
    public interface Generator {
        /** Returns the names of the files, the shards, which are the same each time. */
        List<String> generate(LargeFrames large) throws IOException;
    }

    /** @param shards the IR without any large frames, which is written already */
    public static Objects compile(
            IrCompiler compiler, List<String> shards, Generator generator, RuntimeLibrary runtime, IrCompiler.Use use)
            throws IOException {
        long largest = compiler.machine().target().largestFrame();
        Objects objects = compiler.objects(shards, runtime, use);
        Set<String> unchecked = objects.frames().unchecked(largest);
        if (unchecked.isEmpty()) {
            return objects;
        }
        objects = compiler.objects(generator.generate(LargeFrames.of(unchecked)), runtime, use);
        if (!objects.frames().unchecked(largest).isEmpty()) {
            objects = compiler.objects(generator.generate(LargeFrames.ALL), runtime, use);
            if (!objects.frames().unchecked(largest).isEmpty()) {
                throw new IllegalStateException(
                        "frames without a check: " + objects.frames().unchecked(largest));
            }
        }
        List<String> names = new ArrayList<>(objects.names());
        names.add(constants(compiler, objects.frames(), runtime, use));
        return new Objects(names, objects.frames());
    }

    private static String constants(IrCompiler compiler, StackUsage frames, RuntimeLibrary runtime, IrCompiler.Use use)
            throws IOException {
        String ir = CONSTANTS + ".ll";
        Files.writeString(
                compiler.directory().resolve(ir),
                frames.constants(
                        compiler.machine().target().triple(),
                        compiler.machine().target().pointerSize()));
        return compiler.object(ir, CONSTANTS + ".o", runtime.processor(), use, List.of());
    }
}
