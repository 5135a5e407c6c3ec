using System.Collections;
using System.Runtime.InteropServices;
using AsyncLab.Notebooks.Documents;
using AsyncLab.Notebooks.Execution;

namespace AsyncLab.Notebooks.Runs;

/// <summary>
/// Tells by a short text what a run of a notebook depends on: the cells of code, the files that they import and refer to,
/// the inputs that their author names, the parameters, the variables <c>ASYNCLAB_…</c> of the environment, and the engine.
/// </summary>
/// <param name="siteFolder">Where the runs are written: nothing there belongs to a library.</param>
/// <remarks>One for each run of a book: what it has read of a library it does not read again.</remarks>
public sealed class Fingerprints(string siteFolder)
{
    private const string VariablePrefix = "ASYNCLAB_";

    private readonly FileFacts _files = new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(siteFolder)));

    /// <summary>The fingerprint of a notebook as its files and the environment are now.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="parameters">What its run is given by name.</param>
    public string Of(DibDocument notebook, IReadOnlyDictionary<string, string>? parameters = null)
    {
        using var text = new FingerprintText();
        text.Add("engine", $"{typeof(Fingerprints).Module.ModuleVersionId} {RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}");
        foreach (var (name, value) in Variables())
            text.Add("variable " + name, value);
        foreach (var (name, value) in (parameters ?? new Dictionary<string, string>()).OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Add("parameter " + name, value);

        var code = notebook.Cells.Where(c => Languages.IsCode(c.Language)).ToList();
        foreach (var cell in code)
            text.Add(cell.Language, cell.Source);

        var folder = Path.GetDirectoryName(Path.GetFullPath(notebook.Path))!;
        var named = code.SelectMany(c => NamedFile.In(c.Source)).Concat(NamedFile.InputsOf(notebook));
        new NamedFilesOf(folder, _files, text).Add(named, folder);
        return text.Take();
    }

    // The mark of the run that this process itself may be part of says nothing.
    private static IEnumerable<(string Name, string Value)> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => ((string)v.Key, (string?)v.Value ?? ""))
            .Where(v => v.Item1.StartsWith(VariablePrefix, StringComparison.Ordinal) && v.Item1 != HostProtocol.RunVariable)
            .OrderBy(v => v.Item1, StringComparer.Ordinal);
}
