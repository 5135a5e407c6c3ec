namespace AsyncLab.Tests.Runtimes;

public sealed class CPythonTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("asynclab-tests-").FullName;

    [Fact]
    public void The_CPython_of_this_machine_is_found_with_its_version()
    {
        Assert.SkipUnless(Runtime.CPython.IsAvailable, Runtime.CPython.Missing ?? "");
        Assert.Matches(@"^CPython 3\.\d+\.\d+$", Runtime.CPython.Name);
        Assert.Null(Runtime.CPython.Missing);
    }

    [Fact]
    public void Without_a_python3_a_sentence_says_what_to_install() =>
        Assert.Contains("No python3 was found", Missing(Path.Combine(_folder, "python3")));

    [Theory]
    [InlineData("CPython", "2.7.18")]
    [InlineData("CPython", "3.8.20")]
    [InlineData("PyPy", "3.11.13")]
    public void An_interpreter_that_will_not_do_is_named(string implementation, string version)
    {
        var missing = Missing(Script($"echo \"$0\"; echo {implementation}; echo {version}"));
        Assert.Contains($"{implementation} {version}", missing);
        Assert.Contains("3.9", missing);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("echo Python was not found")]
    [InlineData("echo /nowhere/python3; echo CPython; echo 3.12.1")]
    [InlineData("echo; echo CPython; echo 3.12.1")]
    [InlineData("echo \"$0\"; echo CPython; echo unknown")]
    public void A_program_that_is_no_interpreter_counts_as_none(string script) =>
        Assert.Contains("No python3 was found", Missing(Script(script)));

    [Fact]
    public void An_interpreter_that_does_not_answer_is_given_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The tree of processes is read from /proc.");
        Assert.Contains("did not answer within 0.5 seconds", Missing(Script("sleep 600 & wait"), TimeSpan.FromSeconds(0.5)));
        Assert.DoesNotContain(Workers.Descendants.OfThisProcess(), id => File.ReadAllText($"/proc/{id}/cmdline").Contains("600", StringComparison.Ordinal));
    }

    [Fact]
    public void The_next_name_is_tried_when_the_first_will_not_do()
    {
        var good = Script("echo \"$0\"; echo CPython; echo 3.13.0rc2");
        var (found, missing) = CPythonInstallation.Find([Script("echo \"$0\"; echo CPython; echo 3.8.1"), good], Patience);
        Assert.Equal((good, "CPython 3.13.0", null), (found?.Executable, found?.ToString(), missing));
    }

    [Fact]
    public void An_interpreter_that_complains_at_length_is_heard_out()
    {
        var (found, _) = CPythonInstallation.Find(
            [Script("head -c 200000 /dev/zero >&2; echo \"$0\"; echo CPython; echo 3.12.1")], Patience);
        Assert.NotNull(found);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Missing(string program, TimeSpan? patience = null)
    {
        var (found, missing) = CPythonInstallation.Find([program], patience ?? Patience);
        Assert.Null(found);
        Assert.Matches("^[^\n]+\\.$", missing);
        return missing!;
    }

    private string Script(string body)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The interpreter is imitated by a shell script.");
        var path = Path.Combine(_folder, $"python3-{Directory.GetFiles(_folder).Length}");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
