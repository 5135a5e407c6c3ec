using System.Diagnostics;
using System.Text.Json;

namespace AsyncLab.Notebooks.Tests.Validation;

/// <summary>html-validate, which judges HTML by the standard.</summary>
internal static class HtmlValidate
{
    /// <summary>What is wrong in these files, each with file, line and rule.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(IReadOnlyCollection<string> files, CancellationToken cancellation)
    {
        // Of a file that is not there it says nothing.
        Assert.All(files, file => Assert.True(File.Exists(file), file));
        var program = Validators.PathOf("html-validate/bin/html-validate.mjs");
        using var process = Process.Start(new ProcessStartInfo("node",
            [program, "--config", Path.Combine(Validators.Folder, "html-validate.json"), "--formatter", "json", .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        // One: it has found something. More: it could not look.
        Assert.True(process.ExitCode is 0 or 1, await error);
        using var json = JsonDocument.Parse(await output);
        return [.. json.RootElement.EnumerateArray().SelectMany(Messages)];
    }

    private static IEnumerable<string> Messages(JsonElement file) => file.GetProperty("messages").EnumerateArray().Select(m =>
        $"{Path.GetFileName(file.GetProperty("filePath").GetString())}:{m.GetProperty("line")}: {m.GetProperty("ruleId")}: {m.GetProperty("message")}");
}
