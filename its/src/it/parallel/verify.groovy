// SPDX-License-Identifier: Apache-2.0
import io.awsm.its.Modules

assert new File(basedir, "build.log").text.contains("Using the MultiThreadedBuilder")
for (name in ["hello", "recursion", "strings"]) {
    def expected = Modules.expectedOf(name)
    assert [new File(basedir, "one/target/awsm/default/$name").path].execute().text == expected
    assert [new File(basedir, "two/target/awsm/default/$name").path].execute().text == expected
}
