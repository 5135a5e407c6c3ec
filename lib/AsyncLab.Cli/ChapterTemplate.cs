using System.Text.RegularExpressions;

namespace AsyncLab.Cli;

/// <summary>A chapter to begin with.</summary>
internal static partial class ChapterTemplate
{
    private const string Extension = ".dib";

    /// <summary>Writes it.</summary>
    /// <param name="path">Where; the extension may be missing.</param>
    /// <param name="title">Its title; null for the name of the file in words.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UsageException">There is a file already, or none can be written there.</exception>
    public static async Task<string> WriteAsync(string path, string? title, CancellationToken cancellation)
    {
        var file = Path.GetExtension(path) == "" ? path + Extension : path;
        if (Path.GetExtension(file) != Extension || Path.GetFileNameWithoutExtension(file).Length == 0)
            throw new UsageException($"'{path}' is not the name of a .dib notebook; write a name that ends in .dib.");

        var heading = Escape(title ?? TitleOf(file));
        if (heading.Length == 0) throw new UsageException("The title is empty; write some words behind --title.");

        var unfinished = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            if (Path.Exists(file)) throw new UsageException($"There is a file '{file}' already, and it stays as it is; choose another name.");
            await File.WriteAllTextAsync(unfinished, (await ReadAsync()).Replace("{title}", heading, StringComparison.Ordinal), cancellation);
            File.Move(unfinished, file, overwrite: false);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{file}' cannot be written: {e.Message} Choose another place.");
        }
        finally
        {
            Discard(unfinished);
        }
    }

    private static void Discard(string unfinished)
    {
        if (File.Exists(unfinished)) File.Delete(unfinished);
    }

    private static async Task<string> ReadAsync()
    {
        using var reader = new StreamReader(typeof(ChapterTemplate).Assembly.GetManifestResourceStream("chapter.dib")!);
        return await reader.ReadToEndAsync();
    }

    // "03-queues-and-workers" is called "Queues and workers".
    private static string TitleOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var words = Separators().Replace(Number().Replace(name, ""), " ").Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    // A title is text: what markdown or HTML would take for markup is shown as it was typed.
    private static string Escape(string title) => Markup().Replace(string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), @"\$0");

    [GeneratedRegex(@"^\d+[-_. ]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"[-_.]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\\`*_{}\[\]<>#|&~^$!]")]
    private static partial Regex Markup();
}
