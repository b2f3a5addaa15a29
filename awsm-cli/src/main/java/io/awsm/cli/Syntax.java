package io.awsm.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What may follow a command's name. It is declared once, here, and read in two ways: by {@link #read}, which takes a
 * moment and knows only what is right beyond doubt, or else by {@link Picocli}, which explains what is wrong.
 */
final class Syntax {

    private final List<Option<?>> options = new ArrayList<>();
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private boolean onlyParametersFollow;

    /** How often something may be given. */
    enum Times {
        AT_MOST_ONCE("0..1"),
        ONCE("1"),
        AT_LEAST_ONCE("1..*"),
        ANY("0..*");

        private final String range;

        Times(String range) {
            this.range = range;
        }

        /** In picocli's notation. */
        String range() {
            return range;
        }

        boolean isRepeatable() {
            return this == AT_LEAST_ONCE || this == ANY;
        }

        boolean isRequired() {
            return this == ONCE || this == AT_LEAST_ONCE;
        }
    }

    /**
     * An option.
     *
     * @param label what stands for its value in the help; null for a flag, whose value is {@code true}
     * @param value what a word says; throws IllegalArgumentException, whose message continues "invalid value: "
     */
    record Option<T>(
            List<String> names,
            String label,
            Times times,
            String description,
            Function<String, T> value,
            Consumer<T> setter) {

        boolean isFlag() {
            return label == null;
        }

        void set(String text) {
            setter.accept(value.apply(text));
        }
    }

    /** What is no option; only the last may be given several times. */
    record Parameter<T>(String label, Times times, String description, Function<String, T> value, Consumer<T> setter) {

        void set(String text) {
            setter.accept(value.apply(text));
        }
    }

    List<Option<?>> options() {
        return options;
    }

    List<Parameter<?>> parameters() {
        return parameters;
    }

    boolean onlyParametersFollow() {
        return onlyParametersFollow;
    }

    Syntax flag(String description, Runnable setter, String... names) {
        options.add(new Option<>(
                List.of(names), null, Times.AT_MOST_ONCE, description, Function.identity(), text -> setter.run()));
        return this;
    }

    Syntax option(String label, String description, Consumer<String> setter, String... names) {
        return option(Times.AT_MOST_ONCE, label, description, Function.identity(), setter, names);
    }

    <T> Syntax option(
            Times times,
            String label,
            String description,
            Function<String, T> value,
            Consumer<T> setter,
            String... names) {
        options.add(new Option<>(List.of(names), label, times, description, value, setter));
        return this;
    }

    <T> Syntax parameter(Times times, String label, String description, Function<String, T> value, Consumer<T> setter) {
        parameters.add(new Parameter<>(label, times, description, value, setter));
        return this;
    }

    /** What comes after the first parameter is none of ours, whatever it looks like. */
    Syntax endingWithFirstParameter() {
        onlyParametersFollow = true;
        return this;
    }

    /** A whole number. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not an int", e);
        }
    }

    /** Sets what these words say; false if there is the least doubt, when some may have been set all the same. */
    boolean read(List<String> words) {
        Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
        int next = 0;
        try {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                boolean ours = !(onlyParametersFollow && next > 0);
                if (word.startsWith("@")) {
                    return false; // a file with more words
                } else if (!ours || !word.startsWith("-")) {
                    if (next == parameters.size()) {
                        return false;
                    }
                    Parameter<?> parameter = parameters.get(next);
                    parameter.set(word);
                    given.add(parameter);
                    next += parameter.times().isRepeatable() ? 0 : 1;
                } else {
                    int taken = readOption(words, i, given);
                    if (taken == 0) {
                        return false;
                    }
                    i += taken - 1;
                }
            }
        } catch (IllegalArgumentException e) {
            return false;
        }
        return options.stream().noneMatch(o -> o.times().isRequired() && !given.contains(o))
                && parameters.stream().noneMatch(p -> p.times().isRequired() && !given.contains(p));
    }

    /** How many words it is, none in doubt: {@code --name}, {@code --name value}, {@code --name=value}, {@code -nvalue}. */
    private int readOption(List<String> words, int place, Set<Object> given) {
        String word = words.get(place);
        int equals = word.indexOf('=');
        boolean isLong = word.startsWith("--");
        for (Option<?> option : options) {
            for (String name : option.names()) {
                String attached = null;
                if (word.equals(name)) {
                    attached = "";
                } else if (isLong && !option.isFlag() && equals == name.length() && word.startsWith(name)) {
                    attached = word.substring(equals + 1);
                } else if (!isLong && !option.isFlag() && name.length() == 2 && word.startsWith(name) && equals != 2) {
                    attached = word.substring(2);
                }
                if (attached != null) {
                    return readOption(option, attached, words, place, given);
                }
            }
        }
        return 0;
    }

    private static int readOption(Option<?> option, String attached, List<String> words, int place, Set<Object> given) {
        if (!given.add(option) && !option.times().isRepeatable()) {
            return 0;
        } else if (option.isFlag()) {
            option.set("true");
            return 1;
        } else if (!attached.isEmpty()) {
            option.set(attached);
            return 1;
        } else if (words.get(place).endsWith("=")
                || place + 1 == words.size()
                || words.get(place + 1).startsWith("-")) {
            return 0;
        }
        option.set(words.get(place + 1));
        return 2;
    }
}
