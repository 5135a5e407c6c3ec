namespace AsyncLab.Notebooks.Documents;

/// <summary>The words that begin a cell when they follow <c>#!</c>, each with the language it stands for.</summary>
internal sealed class DibLanguages
{
    /// <summary>What .NET Interactive takes a cell for that has no header.</summary>
    public const string Default = "csharp";

    private readonly Dictionary<string, string> _nameByWord = new(StringComparer.Ordinal);

    /// <summary>The languages that .NET Interactive and its editor know without being told.</summary>
    public DibLanguages()
    {
        Add("csharp", "c#", "C#", "cs");
        Add("fsharp", "f#", "F#", "fs");
        Add("pwsh", "powershell");
        Add("javascript", "js");
        Add("html");
        Add("mermaid");
        Add("sql");
        Add("kql");
        Add("http");
        Add("value");
        Add("markdown", "md");
    }

    /// <summary>Adds a language; a name or alias that is already known keeps its meaning.</summary>
    public void Add(string name, params IEnumerable<string> aliases)
    {
        if (!_nameByWord.TryAdd(name, name))
            return;

        foreach (var alias in aliases)
            _nameByWord.TryAdd(alias, name);
    }

    /// <summary>The language whose header <paramref name="line"/> is, or null if it is text.</summary>
    public string? OfHeader(string line) =>
        line.StartsWith(DibSyntax.Prefix, StringComparison.Ordinal)
            ? _nameByWord.GetValueOrDefault(line[DibSyntax.Prefix.Length..])
            : null;
}
