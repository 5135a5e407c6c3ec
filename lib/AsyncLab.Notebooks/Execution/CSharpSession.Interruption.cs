using Microsoft.CodeAnalysis.Scripting;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class CSharpSession
{
    private Task<ScriptState<object>> StartAsync(Script<object> script)
    {
        if (Interruption.Current is not { } interruption)
            return RunAsync(script);

        // The compiler is not interrupted: it is the same for all cells.
        script.CreateDelegate();
        return interruption.RunCodeAsync(() => RunAsync(script));
    }

    private Task<ScriptState<object>> RunAsync(Script<object> script) =>
        _state is null ? script.RunAsync() : script.RunFromAsync(_state);
}
