namespace AsyncLab.Jupyter.Tests;

/// <summary>The tests that Jupyter publishes for kernels.</summary>
public class KernelTestSuiteTests
{
    private const string Suite = "AsyncLabKernelTests.";

    [Fact]
    public async Task The_kernel_passes_the_tests_of_jupyter() =>
        await PassAsync(
        "test_kernel_info", "test_execute_stdout", "test_execute_stderr", "test_execute_result", "test_display_data", "test_error", "test_history",
        "test_completion", "test_inspect", "test_is_complete");

    private static async Task PassAsync(params string[] tests)
    {
        using var jupyter = await Jupyter.WithKernelAsync("jupyter_kernel_test");
        var result = await jupyter.PythonAsync("kernel_tests.py", ["-v", .. tests.Select(t => Suite + t)]);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains($"Ran {tests.Length} tests", result.Error);
        Assert.DoesNotContain("skipped", result.Error);
    }
}
