// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.fuzz.FuzzCase.Kind;
import io.awsm.fuzz.FuzzCase.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a case as a script in the text format. */
final class Reproducer {

    private static final int BYTES_IN_LINE = 32;

    private Reproducer() {}

    /**
     * @param comment lines of what differed
     * @param answers what is expected; what cannot be is left out
     */
    static String write(List<String> comment, Candidate candidate, List<String> answers) {
        List<String> lines = new ArrayList<>();
        comment.stream().flatMap(String::lines).forEach(line -> lines.add(";; " + line));
        for (int i = 0; i < answers.size(); i++) {
            Question question = candidate.questions().get(i);
            String answer = answers.get(i);
            String module = "$" + (char) ('a' + question.module());
            if (question.kind() == Kind.INSTANTIATE) {
                boolean traps = answer.startsWith("trap");
                String definition = "(module " + (traps ? "" : module + " ") + "binary"
                        + text(candidate.modules().get(question.module())) + ")";
                lines.add(traps ? "(assert_trap " + definition + " " + message(answer) + ")" : definition);
            } else if (question.kind() == Kind.REGISTER) {
                lines.add(answer.equals("ok") ? "(register \"" + question.name() + "\" " + module + ")" : "");
            } else if (!answer.startsWith("the module")) {
                lines.add(assertion(question, module, answer));
            }
        }
        return lines.stream().filter(l -> !l.isEmpty()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String assertion(Question question, String module, String answer) {
        String arguments =
                question.arguments().stream().map(a -> " " + value(a)).collect(Collectors.joining());
        String verb = question.kind() == Kind.INVOKE ? "invoke" : "get";
        String action = "(" + verb + " " + module + " \"" + question.name() + "\"" + arguments + ")";
        if (answer.startsWith("trap")) {
            return "(assert_trap " + action + " " + message(answer) + ")";
        }
        String results = answer.equals("ok")
                ? ""
                : Arrays.stream(answer.split(" ")).map(v -> " " + value(v)).collect(Collectors.joining());
        return "(assert_return " + action + results + ")";
    }

    private static String message(String answer) {
        return "\"" + answer.replace("trap: ", "") + "\"";
    }

    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            text.append(i % BYTES_IN_LINE == 0 ? (i == 0 ? "" : "\"") + "\n  \"" : "");
            text.append("\\%02x".formatted(bytes[i]));
        }
        return text.append('"').toString();
    }

    /** In the text format, of {@code i32:0000002a}. */
    private static String value(String word) {
        String type = word.substring(0, word.indexOf(':'));
        String bits = word.substring(word.indexOf(':') + 1);
        return switch (type) {
            case "f32" -> "(f32.const " + f32(Integer.parseUnsignedInt(bits, 16)) + ")";
            case "f64" -> "(f64.const " + f64(Long.parseUnsignedLong(bits, 16)) + ")";
            case "v128" -> "(v128.const i64x2 0x" + bits.substring(16) + " 0x" + bits.substring(0, 16) + ")";
            case "externref" -> bits.equals("null") ? "(ref.null extern)" : "(ref.extern 0x" + bits + ")";
            case "funcref" -> bits.equals("null") ? "(ref.null func)" : "(ref.func 0)";
            default -> "(" + type + ".const 0x" + bits + ")";
        };
    }

    private static String f32(int bits) {
        float value = Float.intBitsToFloat(bits);
        if (Float.isNaN(value)) {
            return (bits < 0 ? "-" : "") + "nan:0x" + Integer.toHexString(bits & 0x7FFFFF);
        }
        return Float.isInfinite(value) ? (bits < 0 ? "-inf" : "inf") : Float.toHexString(value);
    }

    private static String f64(long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isNaN(value)) {
            return (bits < 0 ? "-" : "") + "nan:0x" + Long.toHexString(bits & 0xFFFFFFFFFFFFFL);
        }
        return Double.isInfinite(value) ? (bits < 0 ? "-inf" : "inf") : Double.toHexString(value);
    }
}
