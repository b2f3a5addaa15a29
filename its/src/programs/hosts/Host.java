// SPDX-License-Identifier: Apache-2.0
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/**
 * A JVM as host: its functions fail, also where they have thrown, its threads interrupt each other's guests, and traps leave
 * it unharmed. Prints what is wrong. Run from source by a JDK that has java.lang.foreign.
 */
final class Host {

    private static final int UNREACHABLE = 1;
    private static final int DIVIDE_BY_ZERO = 2;
    private static final int OUT_OF_BOUNDS = 5;
    private static final int EXHAUSTED = 10;
    private static final int HOST = 12;
    private static final int INTERRUPTED = 17;

    private static final int RETURN = 0;
    private static final int FAIL = 1;
    private static final int THROW = 2;
    private static final int NEST = 3;
    private static final int RECURSE = 4;

    /** Trap f(struct guest *, int32_t, int32_t *). */
    private static final FunctionDescriptor EXPORT = FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);

    private static SymbolLookup library;
    private static MethodHandle fail;
    private static volatile boolean failed;
    private static String nothing;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment instance;
    private Throwable thrown;

    private Host() throws Throwable {
        MemorySegment act = Linker.nativeLinker()
                .upcallStub(
                        MethodHandles.lookup()
                                .findVirtual(
                                        Host.class,
                                        "act",
                                        MethodType.methodType(int.class, MemorySegment.class, int.class))
                                .bindTo(this),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                        arena);
        MemorySegment imports = arena.allocate(ValueLayout.ADDRESS, 2);
        imports.set(ValueLayout.ADDRESS, 0, act);
        MemorySegment place = arena.allocate(ValueLayout.ADDRESS);
        MethodHandle make = function(
                "new",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        check("new", (int) make.invokeExact(place, imports, MemorySegment.NULL), 0);
        instance = place.get(ValueLayout.ADDRESS, 0);
    }

    private static MethodHandle function(String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(library.find("guest_" + name).orElseThrow(), type);
    }

    /** The trap of a call. */
    private int call(String name, int argument) {
        try {
            return (int) function(name, EXPORT).invokeExact(instance, argument, MemorySegment.NULL);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** The host function: nothing that Java throws leaves it. */
    private int act(MemorySegment env, int what) {
        try {
            switch (what) {
                case FAIL -> fail.invokeExact(instance, HOST);
                case THROW -> throw new IllegalStateException("thrown by the host");
                case NEST -> {
                    check("nested failure", call("indirect", FAIL), HOST);
                    check("nested exception", call("direct", THROW), HOST);
                    check("nested trap", call("divide", 0), DIVIDE_BY_ZERO);
                    check("nested fault", call("load", -4), OUT_OF_BOUNDS);
                    System.gc(); // walks the frames of all threads, over those of the guest
                }
                case RECURSE -> {
                    int trap = call("direct", RECURSE);
                    if (trap != HOST) {
                        check("end of recursion", trap, EXHAUSTED);
                    }
                    fail.invokeExact(instance, HOST);
                }
                default -> {}
            }
            return what;
        } catch (Throwable e) {
            thrown = e;
            try {
                fail.invokeExact(instance, HOST);
            } catch (Throwable again) {
                throw new AssertionError(again);
            }
            return 0;
        }
    }

    private void fails() {
        for (String way : new String[] {"direct", "indirect"}) {
            check(way, call(way, RETURN), 0);
            check(way + " failure", call(way, FAIL), HOST);
            thrown = null;
            check(way + " exception", call(way, THROW), HOST);
            check(way + " exception kept", thrown instanceof IllegalStateException ? 1 : 0, 1);
            check(way + " nested", call(way, NEST), 0);
            check(way + " recursion through the host", call(way, RECURSE), HOST);
        }
    }

    /** Calls of the host at all depths of the guest's stack. */
    private void descends() {
        int trap = 0;
        for (int depth = 1; trap == 0; depth += depth / 20 + 1) {
            trap = call("descend", depth);
        }
        if (trap != HOST) {
            check("descend", trap, EXHAUSTED);
        }
    }

    /** The same where the stack of Java has overflown, and on the way back. */
    private int descendsFrom(int depth) {
        int left;
        try {
            left = descendsFrom(depth + 1);
        } catch (StackOverflowError e) {
            left = 2000;
        }
        if (left > 0 && left % 50 == 0) {
            try {
                descends();
            } catch (StackOverflowError e) { // of Java's own code
                return left;
            }
        }
        return left - 1;
    }

    private void traps() {
        check("unreachable", call("unreachable", 0), UNREACHABLE);
        check("divide", call("divide", 0), DIVIDE_BY_ZERO);
        check("load", call("load", 65533), OUT_OF_BOUNDS);
        check("load", call("load", 65532), 0);
        check("recurse", call("recurse", 0), EXHAUSTED);
    }

    /** Other threads, several at once, end what this one calls. */
    private void interrupts() throws Exception {
        MethodHandle interrupt = function("interrupt", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
        for (String endless : new String[] {"loop", "sleep", "loop", "sleep"}) {
            Thread[] others = new Thread[3];
            boolean[] over = {false};
            for (int i = 0; i < others.length; i++) {
                others[i] = new Thread(() -> {
                    try {
                        synchronized (over) {
                            while (!over[0]) { // the first may come before the call
                                over.wait(5);
                                interrupt.invokeExact(instance);
                            }
                        }
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                });
                others[i].start();
            }
            check(endless, call(endless, 0), INTERRUPTED);
            synchronized (over) {
                over[0] = true;
                over.notifyAll();
            }
            for (Thread other : others) {
                other.join();
            }
            check("after " + endless, call("direct", RETURN), 0);
        }
    }

    private static void check(String what, int actual, int expected) {
        if (actual != expected) {
            System.out.println(what + ": " + actual + " instead of " + expected);
            failed = true;
        }
    }

    private static void use() {
        try {
            Host host = new Host();
            for (int round = 0; round < 5; round++) {
                host.fails();
                host.traps();
                host.descends();
                host.interrupts();
            }
            function("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)).invokeExact(host.instance);
        } catch (Throwable e) {
            e.printStackTrace();
            failed = true;
        }
    }

    public static void main(String[] arguments) throws Throwable {
        library = SymbolLookup.libraryLookup(Path.of(arguments[0]), Arena.global());
        fail = function("fail", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        use();
        Thread[] threads = {new Thread(Host::use), new Thread(Host::use)};
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (int kilobytes = 150; kilobytes <= 1000; kilobytes += 50) { // the guest leaves room for Java
            Thread thread = new Thread(null, new Host()::descends, "small", kilobytes * 1024L);
            thread.start();
            thread.join();
        }
        new Host().descendsFrom(0);
        int caught = 0;
        for (int i = 0; i < 100_000; i++) { // compiled, these are faults that the JVM handles
            try {
                caught += nothing.length();
            } catch (NullPointerException e) {
                caught++;
            }
        }
        System.out.println(failed || caught != 100_000 ? "failed" : "passed");
    }
}
