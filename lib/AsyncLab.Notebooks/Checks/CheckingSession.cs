using System.Collections.Immutable;
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
    private readonly List<CodePiece> _pieces = [];
    private ScriptOptions _options = CSharpSession.Options(notebook.Folder).WithImports(imports);
    private ImmutableHashSet<string> _lost = [];
    private Script<object>? _last;
    private Script<object>? _lastButOne;

    /// <summary>The cell of the notebook that is being compiled.</summary>
    public int Cell { get; set; }

    /// <summary>What was compiled.</summary>
    public IReadOnlyList<CodePiece> Pieces => _pieces;

    // Nothing runs, so nothing has a value.
    public IEnumerable<Variable> Variables => [];

    public void AddReferences(IEnumerable<string> paths) => _options = _options.AddReferences(paths.Select(SharedReferences.Of));

    public Task<ShownValue?> RunAsync(string code, SourceFile file)
    {
        var (script, compilation) = Compile(code, file);
        (_lastButOne, _last) = (_last, script);
        _pieces.Add(new(file, file.Path == notebook.Path ? Cell : null, Cell, compilation, _lost));
        return Task.FromResult<ShownValue?>(null);
    }

    private (Script<object> Script, Compilation Compilation) Compile(string code, SourceFile file)
    {
        try
        {
            var script = Continue(code, file);
            var compilation = script.GetCompilation();
            if (_pieces.Count > 0)
                _pieces[^1].HasErrors = false;
            return (script, compilation);
        }
        catch (InvalidOperationException)
        {
            // The compiler refuses to go on from a piece with errors. To ask for them first would take as long again.
            LeaveOutLast();
            var script = Continue(code, file);
            return (script, script.GetCompilation());
        }
    }

    private Script<object> Continue(string code, SourceFile file)
    {
        var options = _options.WithFilePath(file.Path);
        return _last is null ? CSharpScript.Create(code, options) : _last.ContinueWith<object>(code, options);
    }

    private void LeaveOutLast()
    {
        _last = _lastButOne;
        _lost = _lost.Union(_pieces[^1].Declared);
        _options = _options.AddImports(_pieces[^1].Imported);
    }
}
