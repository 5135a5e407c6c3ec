using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncLab.Notebooks.Parameters;

/// <summary>The cell that declares a notebook's parameters.</summary>
internal sealed class ParametersCell
{
    private readonly string _file;
    private readonly Cell _cell;
    private readonly SyntaxTree _tree;
    private readonly Dictionary<string, VariableDeclaratorSyntax> _variables;

    private ParametersCell(string file, Cell cell)
    {
        _file = file;
        _cell = cell;
        _tree = CSharpText.Parse(cell.Source, CSharpSession.ParseOptions);
        var variables = _tree.GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>().SelectMany(f => f.Declaration.Variables);
        _variables = variables.DistinctBy(v => v.Identifier.ValueText).ToDictionary(v => v.Identifier.ValueText, StringComparer.Ordinal);
    }

    /// <summary>A notebook's cell of parameters, or null if it has none that runs.</summary>
    public static ParametersCell? In(DibDocument document) =>
        document.Cells.FirstOrDefault(c => c.Language == Languages.CSharp && c.Tags is { Name: NotebookParameters.CellName, Skip: false }) is { } cell
            ? new(Path.GetFileName(document.Path), cell)
            : null;

    /// <summary>The parameters' names, in order.</summary>
    public IReadOnlyList<string> Names => [.. _variables.Keys];

    /// <summary>The cell with other values; every line keeps its number.</summary>
    /// <exception cref="ParameterException">There is no such parameter, or it cannot have such a value.</exception>
    public Cell With(IReadOnlyDictionary<string, string> values)
    {
        var model = CSharpCompilation.CreateScriptCompilation("Parameters", _tree, PlatformAssemblies.References,
            new(OutputKind.DynamicallyLinkedLibrary, usings: CSharpSession.FrameworkImports)).GetSemanticModel(_tree);
        var source = _cell.Source;
        foreach (var (variable, value) in values.Select(v => (Find(v.Key), v.Value)).OrderByDescending(v => v.Item1.SpanStart))
            source = Replace(source, variable, Expression(variable, value, model));

        return _cell with { Source = source };
    }

    private VariableDeclaratorSyntax Find(string name) =>
        _variables.GetValueOrDefault(name)
        ?? throw Error(_cell.Line, $"there is no parameter '{name}'; this cell declares {(Names.Count == 0 ? "none" : string.Join(", ", Names))}");

    private string Expression(VariableDeclaratorSyntax variable, string value, SemanticModel model)
    {
        var (name, line) = (variable.Identifier.ValueText, _cell.Line + _cell.Source.AsSpan(0, variable.SpanStart).Count('\n'));
        var type = (model.GetDeclaredSymbol(variable) as IFieldSymbol)?.Type;
        if (type is null or { TypeKind: TypeKind.Error })
            throw Error(line, $"what type the parameter '{name}' has is not to be seen; declare it with its type, as in 'int {name} = 1;'");

        if (ParameterType.Of(type) is not { } converter)
            throw Error(line, $"the parameter '{name}' is of type {type.ToDisplayString()}; a value can be given to {ParameterType.Known}");

        return converter.ToExpression(value)
            ?? throw Error(line, $"the parameter '{name}' expects {converter.Expected}; found '{value}'");
    }

    private static string Replace(string source, VariableDeclaratorSyntax variable, string expression)
    {
        if (variable.Initializer is not { } initializer)
            return source.Insert(variable.Span.End, $" = {expression}");

        var (start, end) = (initializer.Value.Span.Start, initializer.Value.Span.End);
        return source[..start] + expression + new string('\n', source[start..end].Count(c => c == '\n')) + source[end..];
    }

    private ParameterException Error(int line, string message) => new($"{_file}:{line}: {message}.");
}
