using System.Reflection;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Export.CSharpApp;

/// <summary>Writes a notebook's code as a program: directives, usings, cell after cell, and the types at the end.</summary>
internal sealed class ProgramWriter(string name, SourceFile notebook, Script script, AppReferences references)
{
    private readonly ProgramText _text = new();
    private readonly string _namespace = Naming.Unused(script, "NotebookApp");

    public ProgramText Write(IReadOnlyList<Section> sections)
    {
        var usings = new Usings(script.Parts);
        var qualifier = new Qualifier(script, usings.Namespaces);
        var parts = script.Parts.ToDictionary(p => (Section)p.Section, p => Make(p, qualifier));
        var shared = parts.Values.SelectMany(p => p.Shared).ToList();
        var container = Naming.Unused(script, "Notebook");

        _text.Add(CSharpApp.Text.Comment($"{notebook.Name} as a C# program, made by asynclab. Run it with: dotnet run {(name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}.cs\"" : $"{name}.cs")}") + "\n");
        _text.Add(string.Concat(new AppDirectives(name, script, references).Lines.Select(l => l + "\n")));
        _text.Add(string.Join('\n', usings.Lines));
        if (NeedsDisplay(parts.Values))
            _text.Add($"using {_namespace};\nusing static {_namespace}.NotebookConsole;");
        if (shared.Count > 0)
            _text.Add($"using static {container};");

        WriteStatements(sections, parts);
        foreach (var part in parts.Values.Where(p => p.Types.Count > 0))
            _text.Add(part.Section, string.Join("\n\n", part.Types));

        if (shared.Count > 0)
            _text.Add($"\n// What types use as well, and what only a class can have.\nstatic class {container}\n{{\n{string.Join("\n\n", shared)}\n}}");
        if (NeedsDisplay(parts.Values))
            _text.Add("\n" + Asset("Display"));
        if (references.Libraries.Count > 0)
            _text.Add("\n" + Asset("Libraries").Replace("\"paths of libraries\"", string.Join(", ", references.Libraries.Select(l => SymbolDisplay.FormatLiteral(l, quote: true)))));
        return _text;
    }

    private void WriteStatements(IReadOnlyList<Section> sections, Dictionary<Section, ProgramPart> parts)
    {
        foreach (var section in sections)
        {
            if (section is ProseSection prose)
                _text.Add(section, CSharpApp.Text.Comment(section.Text), prose.Language == "markdown" ? "" : $" ({prose.Language})");
            else if (parts[section].Statements.Length > 0)
                _text.Add(section, parts[section].Statements);
        }

        // A program has a statement at least.
        if (parts.Values.All(p => p.Statements.Length == 0 || CSharpText.Parse(p.Statements).GetCompilationUnitRoot().Members.Count == 0))
            _text.Add("\nreturn;");
    }

    private ProgramPart Make(ScriptPart part, Qualifier qualifier)
    {
        if (part.SyntaxError is not { } error)
            return new PartEdits(part, script, qualifier, Display).Make();

        // Its copy could take in all that follows.
        var message = CSharpApp.Text.OneLine($"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        return new ProgramPart(part.Section, $"#error Cell {part.Section.Cell} is not C#: {message}\n{CSharpApp.Text.Comment(CSharpApp.Text.Trim(part.Section.Text))}", [], [], ShowsValue: false);
    }

    private string Display => script.Members.Any(m => m.Name == "Display") ? $"{_namespace}.NotebookConsole.Display" : "Display";

    private bool NeedsDisplay(IEnumerable<ProgramPart> parts) => parts.Any(p => p.ShowsValue)
        || script.Parts.SelectMany(p => p.Root.DescendantNodes()).OfType<SimpleNameSyntax>()
            .Any(n => n.Identifier.ValueText is "Display" or "DisplayAs" or "display");

    private string Asset(string asset)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CSharpApp.{asset}.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("NotebookApp", _namespace).TrimEnd();
    }
}
