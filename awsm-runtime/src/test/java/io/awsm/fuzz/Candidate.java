// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.fuzz.FuzzCase.Question;
import java.util.List;

/** A case in the form that engines take: modules in the binary format, and what to do with them. */
record Candidate(String name, boolean forInterpreter, List<byte[]> modules, List<Question> questions) {

    static Candidate of(FuzzCase fuzzCase) {
        return new Candidate(
                fuzzCase.name(),
                fuzzCase.forInterpreter(),
                fuzzCase.modules().stream().map(GeneratedModule::encode).toList(),
                fuzzCase.questions());
    }

    /** With so many questions only. */
    Candidate upTo(int count) {
        return new Candidate(name, forInterpreter, modules, questions.subList(0, count));
    }
}
