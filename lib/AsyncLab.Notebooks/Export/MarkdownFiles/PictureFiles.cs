using System.Text.RegularExpressions;

namespace AsyncLab.Notebooks.Export.MarkdownFiles;

/// <summary>The pictures beside a markdown file, in a folder of their own.</summary>
/// <param name="folder">The folder of the markdown file.</param>
/// <param name="name">The markdown file's name, without its extension.</param>
internal sealed partial class PictureFiles(string folder, string name)
{
    private readonly Dictionary<string, byte[]> _files = [];

    private string Folder { get; } = Path.Combine(folder, name + "_files");

    /// <summary>Keeps a picture; what a link to it says.</summary>
    public string Add(int cell, int output, string extension, byte[] content)
    {
        var file = $"cell-{cell}-{output}.{extension}";
        _files[file] = content;
        return Uri.EscapeDataString(Path.GetFileName(Folder)) + "/" + file;
    }

    /// <summary>Writes the pictures and removes those of an earlier export.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (_files.Count > 0) Directory.CreateDirectory(Folder);
        foreach (var (file, content) in _files) await AtomicFile.WriteAsync(Path.Combine(Folder, file), content, cancellation);
        if (!Directory.Exists(Folder)) return;
        foreach (var stale in Directory.GetFiles(Folder).Where(f => OwnName().IsMatch(Path.GetFileName(f)) && !_files.ContainsKey(Path.GetFileName(f))))
            File.Delete(stale);
        if (!Directory.EnumerateFileSystemEntries(Folder).Any()) Directory.Delete(Folder);
    }

    [GeneratedRegex(@"^cell-\d+-\d+\.[a-z]+$")]
    private static partial Regex OwnName();
}
