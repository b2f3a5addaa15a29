// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import java.util.List;
import java.util.Optional;

/**
 * The passes that optimise guest code, in LLVM's notation, and what its code generator is told. The WebAssembly has been
 * through the pipeline of a compiler already: what only tidies up after a front end, or is tried again and again, is left
 * out here (docs/decisions/0021-pipeline.md). LLVM 19 knows all these names; newer options must not be used.
 *
 * @param passes for lld's {@code --lto-newpm-passes}
 * @param inlineThreshold up to which estimate of its instructions a function is inlined that is called in several places;
 *     LLVM's own is 225. The producer has inlined with that before, and what grows twice takes long to make code of.
 * @param codegen the level of the code generator
 */
record Pipeline(String passes, int inlineThreshold, int codegen) {

    /**
     * Estimated instructions of a loop of which several iterations become one: what LLVM takes for x86-64. For other processors it leaves
     * loops alone that have vectors, as its own vectoriser has made several of an iteration; that of straight-line code has not.
     */
    private static final int LONGEST_UNROLLED = 28;

    private static final String SROA = "sroa<modify-cfg>";
    private static final String EARLY_CSE = "early-cse<memssa>";
    private static final String INSTCOMBINE = "instcombine<max-iterations=1;no-verify-fixpoint>";

    /** Before loops are looked at. */
    private static final String SIMPLIFY_CFG = simplifyCfg(
            "no-forward-switch-cond;no-switch-to-lookup;keep-loops;" + "no-hoist-common-insts;no-sink-common-insts");

    private static final String HOIST_AND_SINK =
            simplifyCfg("no-forward-switch-cond;no-switch-to-lookup;keep-loops;hoist-common-insts;sink-common-insts");

    /** After loops have been vectorised. */
    private static final String SWITCHES =
            simplifyCfg("forward-switch-cond;switch-to-lookup;no-keep-loops;hoist-common-insts;sink-common-insts");

    private static final String LAST = simplifyCfg("no-forward-switch-cond;no-switch-to-lookup;keep-loops");

    /** What is small is inlined, as the producer has not inlined across files; loops lose what does not change in them. */
    private static final Pipeline O1 = new Pipeline(
            sequence(
                    "cgscc(inline,"
                            + function(
                                    SROA,
                                    EARLY_CSE,
                                    SIMPLIFY_CFG,
                                    INSTCOMBINE,
                                    "loop-mssa(loop-rotate,licm<allowspeculation>)",
                                    SIMPLIFY_CFG)
                            + ")",
                    "globaldce"),
            50,
            1);

    private static final Pipeline O2 = full("O2");
    private static final Pipeline O3 = full("O3");

    /**
     * lld's options for what is done to the runtime once, as otherwise it is done to each module's part of it: a function that one
     * other calls becomes a part of that, and is no longer optimised by itself first. No pass concludes anything from all of
     * the runtime, of which a module takes a part (docs/decisions/0007-linking.md).
     */
    static final List<String> RUNTIME = List.of(
            "--lto-newpm-passes="
                    + sequence(
                            "cgscc(inline," + function(SROA, EARLY_CSE, SIMPLIFY_CFG, INSTCOMBINE) + ")", "globaldce"),
            "-mllvm",
            "-inline-threshold=0");

    /** What lld does at this level; empty if clang's own passes are used. */
    static Optional<Pipeline> of(Optimization level) {
        return switch (level) {
            case O1 -> Optional.of(O1);
            case O2 -> Optional.of(O2);
            case O3 -> Optional.of(O3);
            case O0, OS, OZ -> Optional.empty();
        };
    }

    private static Pipeline full(String level) {
        String early = function(SROA, EARLY_CSE, SIMPLIFY_CFG);
        String scalar = function(
                SROA,
                EARLY_CSE,
                SIMPLIFY_CFG,
                INSTCOMBINE,
                "tailcallelim",
                "reassociate",
                "loop-mssa(loop-instsimplify,loop-simplifycfg,loop-rotate<header-duplication;no-prepare-for-lto>,"
                        + "licm<allowspeculation>,simple-loop-unswitch<nontrivial;trivial>)",
                SIMPLIFY_CFG,
                "loop(loop-idiom,indvars,loop-deletion,loop-unroll-full)",
                SROA,
                "gvn<>",
                "bdce",
                INSTCOMBINE,
                "jump-threading",
                "correlated-propagation",
                "dse",
                HOIST_AND_SINK);
        String loops = function(
                "loop-vectorize<no-interleave-forced-only;no-vectorize-forced-only;>",
                SWITCHES,
                "slp-vectorizer",
                "vector-combine",
                INSTCOMBINE,
                "loop-unroll<" + level + ";partial>",
                "loop-mssa(licm<allowspeculation>)",
                "div-rem-pairs",
                LAST);
        return new Pipeline(
                sequence(
                        "inferattrs",
                        early,
                        "ipsccp",
                        "called-value-propagation",
                        "globalopt",
                        function(INSTCOMBINE),
                        "require<globals-aa>",
                        "function(invalidate<aa>)",
                        "require<profile-summary>",
                        "cgscc(inline,function-attrs<skip-non-recursive-function-attrs>," + scalar + ")",
                        "globaldce",
                        loops,
                        "globaldce",
                        "constmerge"),
                125,
                3);
    }

    private static String simplifyCfg(String options) {
        return "simplifycfg<bonus-inst-threshold=1;switch-range-to-icmp;speculate-blocks;simplify-cond-branch;"
                + options + ">";
    }

    private static String sequence(String... passes) {
        return String.join(",", passes);
    }

    /** Analyses are of no use to the next function. */
    private static String function(String... passes) {
        return "function<eager-inv>(" + sequence(passes) + ")";
    }

    /** lld's options. */
    List<String> options() {
        return List.of(
                "--lto-newpm-passes=" + passes,
                "--lto-O" + codegen,
                "--lto-CGO" + codegen,
                "-mllvm",
                "-inline-threshold=" + inlineThreshold,
                "-mllvm",
                "-unroll-partial-threshold=" + LONGEST_UNROLLED);
    }
}
