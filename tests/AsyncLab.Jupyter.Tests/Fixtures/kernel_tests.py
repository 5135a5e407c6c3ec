"""The published tests of Jupyter for kernels, with samples in C#."""

import unittest

import jupyter_kernel_test


class AsyncLabKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "asynclab"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("test");'
    code_generate_error = 'throw new Exception("on purpose");'
    code_execute_result = [
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": 'string.Concat("a", "b")', "result": "ab"},
    ]
    code_display_data = [
        {"code": '"<b>bold</b>".DisplayAs("text/html");', "mime": "text/html"},
        {"code": '"plain".Display();', "mime": "text/plain"},
    ]
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "1?+*3"
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
    ]
    complete_code_samples = ["1", "var x = 1;", "class A { }", "// a remark"]
    incomplete_code_samples = ["class A {", "Console.WriteLine(", "for (var i = 0; i < 3; i++) {"]
    invalid_code_samples = ["var x = ) 1;", "class }"]
    code_inspect_sample = "Console.WriteLine"


if __name__ == "__main__":
    unittest.main()
