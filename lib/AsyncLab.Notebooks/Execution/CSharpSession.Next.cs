using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class CSharpSession
{
    /// <summary>The notebook's folder.</summary>
    public string Folder { get; }

    /// <summary>Code as it would be compiled if it came next.</summary>
    /// <param name="code">The code.</param>
    /// <param name="path">The file it comes from, or an empty text.</param>
    public Script<object> Next(string code, string path = "")
    {
        var options = _options.WithFilePath(path);
        return _state is null ? CSharpScript.Create(code, options) : _state.Script.ContinueWith<object>(code, options);
    }
}
