// SPDX-License-Identifier: Apache-2.0
def output = new File(basedir, "target/awsm/default")
assert [new File(output, "hello").path].execute().text == "Hello, world!\n"
assert [new File(output, "more/recursion").path].execute().text.contains("fibonacci(27) = 196418")

def log = new File(basedir, "build.log").text
assert log.count("hello.wasm -> default/hello") == 1
assert log.count("more/recursion.wasm -> default/more/recursion") == 1
assert log.count("2 modules are up to date") == 1
