// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.link.Runner;
import io.awsm.system.ProcessRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The executable of a script. A command that kills it, or does not come to an end, is left out and the others are run
 * again from the start, so that one crash is one failure.
 */
record Program(ProcessRunner runner, Runner machine, Path executable, Duration limit) {

    Program {
        limit = limit.multipliedBy(machine.patience());
    }

    /** After that many, what has no answer yet gets none. */
    private static final int MOST_CRASHES = 5;

    private static final int SIGNAL = 128;

    /** Carries out commands (script/main.c of the runtime) in this order. */
    List<Answer> run(List<String> commands) throws IOException {
        TreeMap<Integer, Answer> crashes = new TreeMap<>();
        Path directory = executable.getParent();
        Path input = directory.resolve("input");
        Path output = directory.resolve("output");
        for (; ; ) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < commands.size(); i++) {
                if (!crashes.containsKey(i)) {
                    text.append(commands.get(i)).append('\n');
                }
            }
            Files.writeString(input, text, StandardCharsets.US_ASCII);
            ProcessRunner.Outcome outcome = runner.feed(machine.command(executable), input, output, limit);
            List<Answer> answers = merge(Files.readAllLines(output, StandardCharsets.US_ASCII), crashes);
            if (answers.size() == commands.size()) {
                return answers;
            }
            crashes.put(answers.size(), new Answer.Failed(describe(outcome)));
            if (crashes.size() == MOST_CRASHES) {
                while (answers.size() < commands.size()) {
                    int next = answers.size();
                    answers.add(crashes.getOrDefault(next, new Answer.Failed("nothing: too many crashes before")));
                }
                return answers;
            }
        }
    }

    private static List<Answer> merge(List<String> lines, TreeMap<Integer, Answer> crashes) {
        List<Answer> answers = new ArrayList<>();
        for (String line : lines) {
            while (crashes.containsKey(answers.size())) {
                answers.add(crashes.get(answers.size()));
            }
            answers.add(Answer.parse(line));
        }
        while (crashes.containsKey(answers.size())) {
            answers.add(crashes.get(answers.size()));
        }
        return answers;
    }

    private String describe(ProcessRunner.Outcome outcome) {
        if (outcome.exhausted()) {
            return "no end after " + limit.toSeconds() + " s";
        }
        int status = outcome.status();
        return "a crash (" + (status > SIGNAL ? "signal " + (status - SIGNAL) : "status " + status) + ")";
    }
}
