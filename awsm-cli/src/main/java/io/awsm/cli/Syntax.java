// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What may follow a command's name. It is declared once, here, and read in two ways: by {@link #read}, which takes a
 * moment (not even lambdas are in it) and knows only what is right beyond doubt, or else by {@link Picocli}, which explains what is wrong.
 */
final class Syntax {

    private final List<Argument> options = new ArrayList<>();
    private final List<Argument> parameters = new ArrayList<>();
    private boolean onlyParametersFollow;

    List<Argument> options() {
        return options;
    }

    List<Argument> parameters() {
        return parameters;
    }

    boolean onlyParametersFollow() {
        return onlyParametersFollow;
    }

    Argument flag(String description, String... names) {
        return option(Argument.Kind.FLAG, Argument.Times.AT_MOST_ONCE, "", description, names);
    }

    /** At most one of a kind. */
    Argument option(Argument.Kind kind, String label, String description, String... names) {
        return option(kind, Argument.Times.AT_MOST_ONCE, label, description, names);
    }

    Argument option(Argument.Kind kind, Argument.Times times, String label, String description, String... names) {
        Argument option = new Argument(List.of(names), kind, times, label, description);
        options.add(option);
        return option;
    }

    /** What is no option; only the last may be given several times. */
    Argument parameter(Argument.Kind kind, Argument.Times times, String label, String description) {
        Argument parameter = new Argument(List.of(), kind, times, label, description);
        parameters.add(parameter);
        return parameter;
    }

    /** What comes after the first parameter is none of ours, whatever it looks like. */
    void endWithFirstParameter() {
        onlyParametersFollow = true;
    }

    /** Whether these words are right beyond doubt; if so, the arguments have what they say. */
    boolean read(List<String> words) {
        int next = 0;
        int i = 0;
        while (i < words.size()) {
            String word = words.get(i);
            int taken;
            if (word.startsWith("@")) {
                return false; // a file with more words
            } else if (word.startsWith("-") && !(onlyParametersFollow && next > 0)) {
                taken = readOption(words, i);
            } else if (next < parameters.size() && parameters.get(next).add(word)) {
                next += parameters.get(next).times().isRepeatable() ? 0 : 1;
                taken = 1;
            } else {
                return false;
            }
            if (taken == 0) {
                return false;
            }
            i += taken;
        }
        return isComplete(options) && isComplete(parameters);
    }

    private static boolean isComplete(List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument.times().isRequired() && !argument.isGiven()) {
                return false;
            }
        }
        return true;
    }

    /** How many words it is, none in doubt: {@code --name}, {@code --name value}, {@code --name=value}, {@code -nvalue}. */
    private int readOption(List<String> words, int place) {
        String word = words.get(place);
        for (Argument option : options) {
            for (String name : option.names()) {
                if (word.equals(name)) {
                    return option.kind() == Argument.Kind.FLAG
                            ? count(option.add("true"), 1)
                            : readValue(option, words, place + 1);
                } else if (option.kind() != Argument.Kind.FLAG && word.startsWith(name)) {
                    boolean assigned = word.charAt(name.length()) == '=';
                    if (name.startsWith("--") && assigned && word.length() > name.length() + 1) {
                        return count(option.add(word.substring(name.length() + 1)), 1);
                    } else if (name.length() == 2 && !assigned) {
                        return count(option.add(word.substring(2)), 1);
                    }
                }
            }
        }
        return 0;
    }

    private static int readValue(Argument option, List<String> words, int place) {
        return place < words.size() && !words.get(place).startsWith("-") ? count(option.add(words.get(place)), 2) : 0;
    }

    private static int count(boolean right, int words) {
        return right ? words : 0;
    }
}
