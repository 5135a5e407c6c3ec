using AsyncLab.Notebooks.Checks;
using AsyncLab.Notebooks.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace AsyncLab.Jupyter.Assistance;

/// <summary>Compiles pieces of C#, each of which sees what the ones before it declared, and runs none of them.</summary>
internal sealed class DeclaringSession : ICodeSession
{
    private readonly string _folder;
    private readonly CellRunner _cells;
    private ScriptOptions _options;
    private Script<object>? _last;

    /// <param name="folder">The folder that paths in cells start from.</param>
    public DeclaringSession(string folder)
    {
        (_folder, _options) = (folder, CSharpSession.Options(folder));
        var references = new References(folder, PackageRestore.RestoreAsync, loads: false);
        _cells = new(SourceFile.Notebook(Path.Combine(folder, "notebook")), this, references, _ => { }, _ => { });
    }

    // Nothing runs, so nothing has a value.
    IEnumerable<Variable> ICodeSession.Variables => [];

    /// <summary>Takes code that ran elsewhere, and succeeded.</summary>
    public async Task DeclareAsync(CodeOrder code)
    {
        foreach (var cell in code.Cells().Where(Languages.Runs))
        {
            try
            {
                await _cells.RunAsync(cell, code.FileIn(_folder));
            }
            catch (CellFailedException)
            {
                // By its tag it was to fail, or what it refers to is no longer there.
            }
        }
    }

    /// <summary>Code as it would be compiled if it came next.</summary>
    public Script<object> Next(string code, string path = "")
    {
        var options = _options.WithFilePath(path);
        return _last is null ? CSharpScript.Create(code, options) : _last.ContinueWith<object>(code, options);
    }

    void ICodeSession.AddReferences(IEnumerable<string> paths) => _options = _options.AddReferences(paths.Select(SharedReferences.Of));

    Task<ShownValue?> ICodeSession.RunAsync(string code, SourceFile file)
    {
        var script = Next(code, file.Path);
        var errors = script.GetCompilation().GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw CellErrors.OfCompiler([.. errors], _folder);

        _last = script;
        return Task.FromResult<ShownValue?>(null);
    }
}
