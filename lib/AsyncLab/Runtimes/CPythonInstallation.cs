using System.ComponentModel;
using System.Diagnostics;

namespace AsyncLab;

/// <summary>Finds the CPython of this machine.</summary>
internal static class CPythonInstallation
{
    private static readonly Version Oldest = new(3, 9);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Names = ["python3", "python"];

    // What answers to "python3" may be a script that costs 100 ms at every start: the interpreter itself is asked for.
    private const string WhoAreYou = "import platform, sys; print(sys.executable); print(platform.python_implementation()); print(platform.python_version())";

    private static string? s_executable;

    /// <summary>The version, or a sentence that says what is missing.</summary>
    public static (string? Version, string? Missing) Find()
    {
        var answers = Names.Select(Ask).ToArray();
        var found = answers.FirstOrDefault(a => a is { Name: "CPython" } && a.Version >= Oldest);
        s_executable = found?.Executable;
        return found is not null ? ($"CPython {found.Version}", null)
            : answers.FirstOrDefault(a => a is not null) is { } other ? (null, Texts.Format("CPython_unsuitable", other.Name, other.Version, Oldest))
            : (null, Texts.Format("CPython_missing", Oldest));
    }

    /// <summary>How to start a worker; <see cref="Find"/> must have found one.</summary>
    public static ProcessStartInfo Worker() =>
        Program(Path.Combine(Path.GetDirectoryName(typeof(CPythonInstallation).Assembly.Location)!, "python", "worker.py"), []);

    /// <summary>How to start a program; <see cref="Find"/> must have found an interpreter.</summary>
    public static ProcessStartInfo Program(string path, string[] arguments)
    {
        var executable = s_executable ?? throw new InvalidOperationException("CPython has not been found.");
        return new(executable, ["-E", "-s", "-X", "utf8", path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static Interpreter? Ask(string name)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, ["-c", WhoAreYou])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            })!;
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience) || !Task.WaitAll([output, errors], Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return output.Result.Split('\n', StringSplitOptions.TrimEntries) is [var executable, var implementation, var version, ..]
                && Version.TryParse(version.Split('+', 'a', 'b', 'r')[0], out var number)
                ? new(executable, implementation, number)
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private sealed record Interpreter(string Executable, string Name, Version Version);
}
