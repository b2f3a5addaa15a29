// SPDX-License-Identifier: Apache-2.0
// One line that says where and why; the good module is compiled all the same.
def log = new File(basedir, "build.log").text
assert log =~ /bad\.wasm:0x[0-9a-f]+: /
assert !log.contains("\tat io.awsm")
assert !log.contains("good.wasm:0x")

def output = new File(basedir, "target/awsm/default")
assert !new File(output, "bad").exists()
assert [new File(output, "good").path].execute().text == "Hello, world!\n"
