using System.Diagnostics;
using System.Text.Json;
using AsyncLab.Notebooks.Tests.Cli;

namespace AsyncLab.Notebooks.Tests.Export;

/// <summary>Jupyter's own library for its format, as Debian packages it.</summary>
internal static class Nbformat
{
    private const string Python = "/usr/bin/python3";

    private const string Read = """
        import json, sys, nbformat
        notebook = nbformat.read(sys.argv[1], as_version=nbformat.NO_CONVERT)
        nbformat.validate(notebook)
        json.dump(notebook, sys.stdout)
        """;

    private const string Convert = """
        import sys, nbconvert
        exporter = nbconvert.HTMLExporter()
        sys.stdout.buffer.write(exporter.from_filename(sys.argv[1])[0].encode())
        """;

    /// <summary>Reads a notebook, checks it against the schema, and says what Jupyter sees in it.</summary>
    public static async Task<JsonElement> ReadAsync(string file) => JsonElement.Parse(await RunAsync(Read, file));

    /// <summary>The notebook as the page that Jupyter's converter makes of it.</summary>
    public static Task<string> ToHtmlAsync(string file) => RunAsync(Convert, file);

    private static async Task<string> RunAsync(string program, string file)
    {
        Assert.SkipUnless(File.Exists(Python), $"No {Python}.");
        var result = await PythonAsync("import nbformat, nbconvert");
        Assert.SkipUnless(result.ExitCode == 0, "No nbformat: apt-get install python3-nbformat python3-nbconvert.");
        result = await PythonAsync(program, file);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    private static async Task<CommandResult> PythonAsync(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return await AsyncLabProcess.EndAsync(process);
    }
}
