using System.Text.Json;
using AsyncLab.Notebooks.Tests.Cli;
using Microsoft.CodeAnalysis;

namespace AsyncLab.Notebooks.Tests.Checks;

/// <summary>A folder with a notebook for each case, checked once by the command.</summary>
public sealed class CheckedFolder : IAsyncLifetime
{
    private readonly AsyncLabProcess _asynclab = new();
    private ILookup<string, (string Rule, int Line, string Message)> _findings = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var folder in (string[])["release", "debug", "flat", "native", "fsharp"])
            AddLibrary(folder);
        Directory.CreateDirectory(_asynclab.PathOf("native/runtimes"));
        _asynclab.With("fsharp/FSharp.Core.dll", "").With("a.png", "").With("with space/file.txt", "")
            .With("notes.md", "# A first part\n\n## A *second* part\n")
            .With("imported/code.csx", "var Loaded = 1;").With("imported/shared.cs", "static class FromShared { public const int Value = 1; }")
            .With("imported/setup.dib", "#!csharp\n\nusing System.IO;\nvar Shared = 1;").With("imported/my setup.dib", "#!csharp\nvar Shared = 1;")
            .With("imported/loud.dib", "#!csharp\nvar Loud = 1;\nLoud")
            .With("imported/nested.dib", "#!csharp\n\n#!import setup.dib")
            .With("imported/broken.dib", "#!csharp\n\nint Broken = \"a\";");
        _asynclab.With("rendered/rendered.ipynb", RuleCases.Copy("# Title\\n[a](rendered.ipynb)"))
            .With("rendered/rendered-before.ipynb", RuleCases.Copy("# Old")).With("rendered/rendered-broken.ipynb", "no JSON");
        foreach (var (name, text) in RuleCases.Notebooks)
            _asynclab.With($"{name}", text.Replace("FOLDER", _asynclab.PathOf("") + "/"));

        var result = await _asynclab.RunAsync(["check", ".", "--format", "json"]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        _findings = json.RootElement.GetProperty("findings").EnumerateArray().ToLookup(f => f.GetProperty("path").GetString()!,
            f => (f.GetProperty("rule").GetString()!, f.GetProperty("line").GetInt32(), f.GetProperty("message").GetString()!));
    }

    /// <summary>What was found in a file.</summary>
    public IEnumerable<(string Rule, int Line, string Message)> this[string file] => _findings[file];

    public ValueTask DisposeAsync()
    {
        _asynclab.Dispose();
        return ValueTask.CompletedTask;
    }

    private void AddLibrary(string folder)
    {
        Directory.CreateDirectory(_asynclab.PathOf(folder));
        var level = folder == "debug" ? OptimizationLevel.Debug : OptimizationLevel.Release;
        File.WriteAllBytes(_asynclab.PathOf($"{folder}/{folder}lib.dll"), CompiledLibrary.Create($"public static class {folder}Lib {{ public static int One => 1; }}", $"{folder}lib", level));
    }
}
