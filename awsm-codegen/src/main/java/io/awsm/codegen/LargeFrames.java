// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import java.util.Set;

/**
 * Which functions are known to have large frames, that is, larger than what the margin below the stack's limit covers.
 * They are entered only after a check that there is room. Only LLVM knows how large frames are, so this is found out by
 * compiling a module without any, and then again.
 *
 * @param all whether all functions are to be treated so, whatever their frames
 * @param symbols else of these
 * @param each whether each function compares for itself, since all that a function calls takes too much at once ({@link StackDepths})
 */
public record LargeFrames(boolean all, Set<String> symbols, boolean each) {

    public static final LargeFrames NONE = new LargeFrames(false, Set.of(), false);

    /** Neither is in the name of any function of the module, which is the part after the only dots of its symbol. */
    private static final String BODY = "..body";

    private static final String FRAME = "..frame";

    public LargeFrames {
        symbols = Set.copyOf(symbols);
    }

    /** The functions with these symbols. */
    public LargeFrames of(Set<String> more) {
        return new LargeFrames(all, more, each);
    }

    /** All functions. */
    public LargeFrames ofAll() {
        return new LargeFrames(true, symbols, each);
    }

    /** The same, and each function compares for itself. */
    public LargeFrames forEach() {
        return new LargeFrames(all, symbols, true);
    }

    public boolean contains(String symbol) {
        return all || symbols.contains(symbol);
    }

    /** Where the code of a function with a large frame is: the symbol itself is that of the check. */
    public static String body(String symbol) {
        return symbol + BODY;
    }

    public static boolean isBody(String symbol) {
        return symbol.endsWith(BODY);
    }

    /** A constant of the size of a word, which must be defined when all is linked: the bytes that a body's frame takes. */
    public static String frame(String body) {
        return body.substring(0, body.length() - BODY.length()) + FRAME;
    }
}
