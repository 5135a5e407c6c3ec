namespace AsyncLab;

/// <summary>What stood in the fields of a state machine at a moment at which its coroutine waited, or had ended.</summary>
/// <param name="State">Where the coroutine waited; null when it had ended.</param>
/// <param name="Words">The values by field, in words; none when the coroutine had ended, for nothing is kept then.</param>
/// <param name="Result">What the caller got, in words.</param>
internal sealed record Snapshot(int? State, IReadOnlyDictionary<StateMachineField, string> Words, string Result)
{
    private const string Nothing = "–";
    private const int Runs = -1;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Takes one.</summary>
    public static Snapshot Of(StateMachine machine, Task coroutine)
    {
        if (coroutine.IsCompleted)
            return new(null, new Dictionary<StateMachineField, string>(), ResultOf(coroutine));
        var values = machine.Read(coroutine);
        return new(
            values.Where(v => v.Key.Role == FieldRole.State).Select(v => (int)v.Value!).Single(),
            values.ToDictionary(v => v.Key, v => InWords(v.Key.Role, v.Value)), Nothing);
    }

    /// <summary>Takes one when the coroutine waits elsewhere than before; it may go on after a moment, on another thread.</summary>
    public static async Task<Snapshot> AfterAsync(Snapshot before, StateMachine machine, Task coroutine)
    {
        var now = Of(machine, coroutine);
        for (var waited = TimeSpan.Zero; (now.State == before.State || now.State == Runs) && waited < Patience; waited += Pause)
        {
            await Task.Delay(Pause);
            now = Of(machine, coroutine);
        }

        return now;
    }

    private static string ResultOf(Task coroutine) =>
        coroutine.IsCompletedSuccessfully && coroutine.GetType().GetProperty("Result") is { } result
            ? $"{result.GetValue(coroutine)}" : $"{coroutine.Status}";

    private static string InWords(FieldRole role, object? value) => (role, value) switch
    {
        (FieldRole.State, Runs) => Texts.Get("StateMachine_runs"),
        (FieldRole.State, int state) => Texts.Format("StateMachine_waits", state, state + 1),
        (_, null) => Nothing,
        // An awaiter that is not in use is as new.
        (FieldRole.Awaiter, _) => value.Equals(Activator.CreateInstance(value.GetType())) ? Nothing : Texts.Get("StateMachine_awaits"),
        (_, Task task) => Texts.Get(task.IsCompleted ? "StateMachine_task_done" : "StateMachine_task_open"),
        _ => $"{value}",
    };
}
