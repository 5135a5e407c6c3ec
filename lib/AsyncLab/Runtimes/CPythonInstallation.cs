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
        var (found, missing) = Find(Names, Patience);
        s_executable = found?.Executable;
        return (found?.ToString(), missing);
    }

    /// <summary>The first of these programs that will do, or a sentence that says why none does.</summary>
    public static (Interpreter? Found, string? Missing) Find(IEnumerable<string> names, TimeSpan patience)
    {
        string? trouble = null;
        foreach (var name in names)
        {
            var (found, reason) = Ask(name, patience);
            if (found is not null)
                return (found, null);
            trouble ??= reason;
        }

        return (null, trouble ?? Texts.Format("CPython_missing", Oldest));
    }

    /// <summary>Whether it has this module of the standard library, which some builds lack; <see cref="Find()"/> must have found an interpreter.</summary>
    public static bool Imports(string module)
    {
        using var process = Process.Start(Program("-c", [$"import {module}"], "-S"))!;
        process.StandardInput.Close();
        if (process.WaitForExit(Patience))
            return process.ExitCode == 0;
        process.Kill(entireProcessTree: true);
        return false;
    }

    /// <summary>How to start a worker; <see cref="Find()"/> must have found one.</summary>
    public static ProcessStartInfo Worker()
    {
        var library = Path.GetDirectoryName(typeof(CPythonInstallation).Assembly.Location)!;
        // It needs no packages, and to look for them would take a quarter of its start.
        return Program(Path.Combine(library, "python", "worker.py"), [], "-S");
    }

    /// <summary>How to start a program; <see cref="Find()"/> must have found an interpreter.</summary>
    public static ProcessStartInfo Program(string path, string[] arguments, params string[] options)
    {
        var executable = s_executable ?? throw new InvalidOperationException("CPython has not been found.");
        return new(executable, ["-E", "-s", "-X", "utf8", .. options, path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    // Neither the one nor the other: there is no such program, or it is no Python.
    private static (Interpreter? Found, string? Trouble) Ask(string name, TimeSpan patience)
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
            if (process.WaitForExit(patience) && Task.WaitAll([output, errors], patience))
                return Judge(output.Result);
            process.Kill(entireProcessTree: true);
            return (null, Texts.Format("CPython_silent", name, patience.TotalSeconds));
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return default;
        }
    }

    private static (Interpreter? Found, string? Trouble) Judge(string answer) =>
        answer.Split('\n', StringSplitOptions.TrimEntries) is not [var executable, var implementation, var version, ..]
            || !Version.TryParse(version.Split('+', 'a', 'b', 'r')[0], out var number) || !File.Exists(executable) ? default
        : implementation == "CPython" && number >= Oldest ? (new(executable, number), null)
        : (null, Texts.Format("CPython_unsuitable", implementation, number, Oldest));

    /// <summary>An interpreter that will do.</summary>
    internal sealed record Interpreter(string Executable, Version Version)
    {
        public override string ToString() => $"CPython {Version}";
    }
}
