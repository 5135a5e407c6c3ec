using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Runs pieces of C#, each of which sees what the ones before it declared.</summary>
internal sealed partial class CSharpSession : ICodeSession
{
    // The newest version that all hosts of the book compile.
    private const LanguageVersion Version = LanguageVersion.CSharp13;

    private readonly string _folder;
    private ScriptOptions _options;
    private ScriptState<object>? _state;

    /// <summary>Begins with the usual imports and the framework's assemblies.</summary>
    /// <param name="folder">The notebook's folder.</param>
    public CSharpSession(string folder)
    {
        _folder = folder;
        _options = Options(folder);
    }

    /// <summary>The namespaces of .NET that every cell can use without a <c>using</c>.</summary>
    public static IReadOnlyList<string> FrameworkImports { get; } =
        ["System", "System.IO", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    /// <summary>What every cell can use without a <c>using</c>.</summary>
    public static IReadOnlyList<string> Imports { get; } =
    [
        .. FrameworkImports,
        typeof(Formatter).Namespace!, typeof(Cells.Kernel).Namespace!, typeof(Cells.Kernel).FullName!,
    ];

    /// <summary>How cells are parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(Version, kind: SourceCodeKind.Script);

    /// <summary>The latest variable of each name.</summary>
    public IEnumerable<Variable> Variables =>
        (_state?.Variables ?? []).Reverse().DistinctBy(v => v.Name).Select(v => new Variable(v.Name, v.Type, v.Value));

    /// <summary>How cells are compiled.</summary>
    public static ScriptOptions Options(string folder) => ScriptOptions.Default
        .WithLanguageVersion(Version)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8)
        .WithSourceResolver(new LoadedSources(ScriptSourceResolver.Default.WithBaseDirectory(folder)))
        .WithReferences(PlatformAssemblies.References)
        .WithImports(Imports);

    /// <summary>Lets the code that follows use assemblies.</summary>
    public void AddReferences(IEnumerable<string> paths) =>
        _options = _options.AddReferences(paths.Select(p => MetadataReference.CreateFromFile(p)));

    /// <summary>Compiles and runs code.</summary>
    /// <param name="code">The code; its first line is the first line of the file.</param>
    /// <param name="file">Where it comes from.</param>
    /// <returns>The value to show, if its last expression has no semicolon.</returns>
    /// <exception cref="CellFailedException">It did not compile, or it threw.</exception>
    public async Task<ShownValue?> RunAsync(string code, SourceFile file)
    {
        var options = _options.WithFilePath(file.Path);
        var script = _state is null
            ? CSharpScript.Create(code, options)
            : _state.Script.ContinueWith<object>(code, options);

        var errors = script.Compile().Where(d => d.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (!errors.IsEmpty)
            throw CellErrors.OfCompiler(errors, _folder);

        try
        {
            var state = _state is null ? await script.RunAsync() : await script.RunFromAsync(_state);
            _state = state;
            return state.ReturnValue is not null || EndsWithValue(script.GetCompilation()) ? new ShownValue(state.ReturnValue) : null;
        }
        catch (Exception e)
        {
            throw CellErrors.OfException(e, file, _folder);
        }
    }

    /// <summary>The last expression of a piece of code, if it has no semicolon: its value is shown.</summary>
    public static ExpressionSyntax? LastExpression(SyntaxTree tree) => tree.GetCompilationUnitRoot().Members.LastOrDefault() is GlobalStatementSyntax
    {
        Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement
    } ? statement.Expression : null;

    // A script returns null both for the value null and for no value.
    private static bool EndsWithValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        return LastExpression(tree) is { } expression
            && compilation.GetSemanticModel(tree).GetTypeInfo(expression).Type?.SpecialType != SpecialType.System_Void;
    }
}
