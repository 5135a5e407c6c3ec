using Microsoft.CodeAnalysis.Scripting;

namespace AsyncLab.Notebooks.Execution;

internal sealed partial class CSharpSession
{
    /// <summary>
    /// What has been declared so far, and the values of the variables. To set it takes back what was declared and assigned
    /// later. The objects themselves are not copied: what has changed inside them stays changed.
    /// </summary>
    public CSharpSessionState State
    {
        get => new(_options, _state, [.. Assignable(_state).Select(v => v.Value)]);
        set
        {
            (_options, _state) = (value.Options, value.Script);
            foreach (var (variable, old) in Assignable(_state).Zip(value.Values))
                variable.Value = old;
        }
    }

    private static IEnumerable<ScriptVariable> Assignable(ScriptState<object>? state) =>
        state?.Variables.Where(v => !v.IsReadOnly) ?? [];
}

/// <summary>What a session had at one moment.</summary>
/// <param name="Options">What its code could refer to.</param>
/// <param name="Script">What had been declared.</param>
/// <param name="Values">The values of the variables, in order.</param>
internal sealed record CSharpSessionState(ScriptOptions Options, ScriptState<object>? Script, IReadOnlyList<object?> Values);
