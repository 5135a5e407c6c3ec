namespace AsyncLab.Notebooks.Execution;

/// <summary>The words that begin with <c>#!</c> in a cell: which the engine obeys, and why it does not obey the others.</summary>
internal static class Magics
{
    public const string Import = "#!import";
    public const string Time = "#!time";
    public const string About = "#!about";
    public const string Who = "#!who";
    public const string WhoWithValues = "#!whos";

    /// <summary>Those that a cell may have a use for.</summary>
    public static IReadOnlyList<string> Known { get; } = [Import, Time, About, Who, WhoWithValues];

    private static readonly HashSet<string> Obeyed =
        [.. Known, "#!csharp", "#!c#", "#!C#", "#!cs"];

    private static readonly HashSet<string> Headers = ["#!markdown", "#!md", "#!html", "#!mermaid"];

    /// <summary>Whether the engine does what the word says.</summary>
    public static bool IsObeyed(string name) => Obeyed.Contains(name);

    /// <summary>Why it does not, and what to do, in a sentence without its end.</summary>
    public static string Refusal(string name) => name switch
    {
        "#!set" or "#!share" => $"{name} hands a value from one language to another, and this engine runs C# alone; assign the value in a csharp cell",
        "#!value" => $"{name} keeps a text for other languages, and this engine runs C# alone; write it as a string of C#, or read a file with File.ReadAllText",
        "#!connect" => $"{name} connects to another engine, and this one runs C# alone; refer to a package with #r \"nuget: …\" and call it from C#",
        _ when Headers.Contains(name.ToLowerInvariant()) || IsObeyed(name.ToLowerInvariant()) =>
            $"{name} begins a cell only where the line is {name.ToLowerInvariant()} and nothing else; correct the line",
        _ when Languages.Advice(name[2..].ToLowerInvariant()) is { } advice =>
            $"{name} begins code in another language, and this engine runs C# alone; {advice}",
        _ => $"{name} is not known to this engine. It knows {Import}, {Time}, {About}, {Who}, {WhoWithValues}, #r, #i and #load in cells, " +
            "and #!csharp, #!markdown, #!html and #!mermaid as headers of cells",
    };
}
