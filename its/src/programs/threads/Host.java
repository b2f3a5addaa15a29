// SPDX-License-Identifier: Apache-2.0
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * Calls the library that its argument names on threads with stacks of many sizes, and wherever a thread's stack has
 * little left. Prints what is wrong. Run from source by a JDK that has java.lang.foreign.
 */
final class Host {

    private static final int OUT_OF_BOUNDS = 5;
    private static final int EXHAUSTED = 10;

    private static MethodHandle make;
    private static MethodHandle free;
    private static MethodHandle recurse;
    private static MethodHandle load;
    private static boolean failed;
    private static int calls;
    private static String nothing;

    public static void main(String[] arguments) throws Exception {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = SymbolLookup.libraryLookup(Path.of(arguments[0]), Arena.global());
        FunctionDescriptor call = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        make = linker.downcallHandle(
                library.find("stack_new").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        free = linker.downcallHandle(
                library.find("stack_free").orElseThrow(), FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        recurse = linker.downcallHandle(library.find("stack_recurse").orElseThrow(), call);
        load = linker.downcallHandle(library.find("stack_load").orElseThrow(), call);

        use(true);
        for (int kilobytes = 150; kilobytes <= 1000; kilobytes += 50) {
            Thread thread = new Thread(null, () -> use(false), "small", kilobytes * 1024L);
            thread.start();
            thread.join();
        }
        deep();
        Thread thread = new Thread(null, Host::deep, "deep", 400 * 1024L);
        thread.start();
        thread.join();
        int caught = 0;
        for (int i = 0; i < 100_000; i++) { // compiled, these are faults that the JVM handles
            try {
                caught += nothing.length();
            } catch (NullPointerException e) {
                caught++;
            }
        }
        System.out.println(failed || caught != 100_000 || calls < 100 ? "failed" : "passed");
    }

    /** Calls where the stack has overflown, and on the way back. */
    private static int deep() {
        int left;
        try {
            left = deep();
        } catch (StackOverflowError e) {
            left = 3000;
        }
        if (left > 0) {
            try {
                use(false);
            } catch (StackOverflowError e) { // of Java's own code
                return left;
            }
        }
        return left - 1;
    }

    private static void use(boolean hasRoom) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment place = arena.allocate(ValueLayout.ADDRESS);
            MemorySegment none = MemorySegment.NULL;
            int trap = (int) make.invokeExact(place, none, none);
            check(hasRoom, "new", trap, 0);
            if (trap == 0) {
                MemorySegment stack = place.get(ValueLayout.ADDRESS, 0);
                check(hasRoom, "recurse", (int) recurse.invokeExact(stack, 0, none), EXHAUSTED);
                check(hasRoom, "load", (int) load.invokeExact(stack, 0, none), 0);
                check(hasRoom, "wild load", (int) load.invokeExact(stack, -4, none), OUT_OF_BOUNDS);
                free.invokeExact(stack);
                calls++;
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void check(boolean hasRoom, String what, int trap, int expected) {
        if (trap != expected && (hasRoom || trap != EXHAUSTED)) {
            System.out.println(what + ": " + trap);
            failed = true;
        }
    }
}
