using System.Globalization;
using System.Net;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using AsyncLab.Notebooks.Export.CSharpApp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static AsyncLab.Notebooks.Tests.Execution.Notebooks;

namespace AsyncLab.Notebooks.Tests.Export.CSharpApp;

/// <summary>Makes programs of notebooks, and runs them in this process.</summary>
internal static partial class ExportedProgram
{
    /// <summary>The program of cells that stand in the file <c>test.dib</c> beside the fixtures.</summary>
    public static Task<CSharpProgram> OfCellsAsync(params string[] cells) =>
        OfAsync(DibDocument.Parse(string.Join("\n", cells.Select(c => $"#!csharp\n\n{c}\n")), Fixture("test.dib")));

    public static Task<CSharpProgram> OfAsync(DibDocument notebook) =>
        CSharpProgram.OfAsync(new ResultBuilder(notebook).Result, Path.GetFileNameWithoutExtension(notebook.Path));

    /// <summary>Compiles and runs a program that refers to nothing but the framework.</summary>
    /// <returns>What it wrote to the console.</returns>
    public static async Task<string> RunAsync(CSharpProgram program)
    {
        var tree = CSharpSyntaxTree.ParseText(program.Text, new CSharpParseOptions(LanguageVersion.CSharp13).WithFeatures([new("FileBasedProgram", "true")]));
        var references = PlatformAssemblies.References.Where(r => !Path.GetFileName(r.Display!).StartsWith("AsyncLab", StringComparison.Ordinal));
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create("app", [tree], references, new(OutputKind.ConsoleApplication, allowUnsafe: true)).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) + "\n" + program.Text);
        image.Position = 0;
        var (console, output) = (Console.Out, new StringWriter(CultureInfo.InvariantCulture));
        Console.SetOut(output);
        try
        {
            var main = new AssemblyLoadContext("app", isCollectible: true).LoadFromStream(image).EntryPoint!;
            await Task.Run(() => main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]));
        }
        finally
        {
            Console.SetOut(console);
        }

        return Lines(output.ToString());
    }

    /// <summary>What a notebook shows, as a program of it writes it.</summary>
    public static string Shown(NotebookResult notebook)
    {
        Assert.True(notebook.Succeeded, string.Concat(notebook.Cells.SelectMany(c => c.Outputs).OfType<ErrorOutput>()));
        return Lines(string.Concat(notebook.Cells.SelectMany(c => c.Outputs).Select(o => o switch
        {
            ConsoleOutput console => console.Text,
            DisplayOutput { MimeType: "text/plain" } display => display.Content + "\n",
            DisplayOutput display => WebUtility.HtmlDecode(Tag().Replace(display.Content, "")).Trim() + "\n",
            _ => "",
        })));
    }

    public static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
