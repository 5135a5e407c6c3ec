using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace AsyncLab.Notebooks.Checks;

/// <summary>Compiles pieces of C#, each of which sees what the ones before it declared, and runs none of them.</summary>
/// <param name="notebook">The notebook.</param>
/// <param name="imports">What its code can use without a <c>using</c>.</param>
internal sealed class CheckingSession(SourceFile notebook, IEnumerable<string> imports) : ICodeSession
{
    private ScriptOptions _options = CSharpSession.Options(notebook.Folder).WithImports(imports);
    private Script<object>? _last;

    /// <summary>The cell of the notebook that is being compiled.</summary>
    public int Cell { get; set; }

    /// <summary>What was compiled.</summary>
    public List<CodePiece> Pieces { get; } = [];

    // Nothing runs, so nothing has a value.
    public IEnumerable<Variable> Variables => [];

    public void AddReferences(IEnumerable<string> paths) => _options = _options.AddReferences(paths.Select(SharedReferences.Of));

    public Task<ShownValue?> RunAsync(string code, SourceFile file)
    {
        var options = _options.WithFilePath(file.Path);
        _last = _last is null ? CSharpScript.Create(code, options) : _last.ContinueWith<object>(code, options);
        Pieces.Add(new(file, file.Path == notebook.Path ? Cell : null, Cell, _last.GetCompilation()));
        return Task.FromResult<ShownValue?>(null);
    }
}
