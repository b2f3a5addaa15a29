package io.awsm.cli;

import picocli.CommandLine.Option;

/** What a module may use. */
final class FeatureOption {

    @Option(
            names = "--features",
            paramLabel = "LIST",
            description =
                    "What the module may use, with commas: a version of WebAssembly to begin with (1.0, 2.0, 3.0),"
                            + " names of features to add, and -NAME to leave one out; default: all that is implemented."
                            + " 'inspect' says what a module needs.")
    String list;
}
