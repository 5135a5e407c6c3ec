using AsyncLab.Notebooks.Documents;

namespace AsyncLab.Notebooks.Execution;

/// <summary>What the engine does with a cell, by its language.</summary>
internal static class Languages
{
    public const string CSharp = "csharp";

    // An exporter shows them from their source.
    private static readonly HashSet<string> Documents = ["markdown", "html", "mermaid", "raw"];

    /// <summary>Whether running a notebook means anything for cells of this language.</summary>
    public static bool IsCode(string language) => !Documents.Contains(language);

    /// <summary>Whether a run of the notebook runs this cell.</summary>
    public static bool Runs(Cell cell) => IsCode(cell.Language) && !cell.Tags.Skip;

    /// <summary>What an author can do instead of writing in another language; null if it is none of those that .NET Interactive has.</summary>
    public static string? Advice(string language) => language switch
    {
        "fsharp" or "f#" or "fs" => "rewrite the code in C#",
        "pwsh" or "powershell" or "python" or "r" => "rewrite the code in C#, or start its program with System.Diagnostics.Process",
        "javascript" or "js" => "put the script into an html cell, or run it with Kernel.Javascript(…) from C#",
        "sql" or "kql" => "ask the database from C#, with a package such as Microsoft.Data.Sqlite",
        "http" => "ask the server from C#, with System.Net.Http.HttpClient",
        "value" => "write the text as a string of C#, or read a file with File.ReadAllText",
        _ => null,
    };
}
