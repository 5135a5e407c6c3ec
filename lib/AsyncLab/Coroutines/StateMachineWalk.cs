namespace AsyncLab;

/// <summary>What a coroutine keeps each time it waits.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class StateMachineWalk : IDisplayable
{
    private readonly StateMachine _machine;
    private readonly IReadOnlyList<Snapshot> _snapshots;

    internal StateMachineWalk(StateMachine machine, IReadOnlyList<Snapshot> snapshots) => (_machine, _snapshots) = (machine, snapshots);

    /// <summary>Where the coroutine waited, step by step; null when it had ended.</summary>
    public IReadOnlyList<int?> States => [.. _snapshots.Select(s => s.State)];

    /// <summary>A row a field, a column a step; the last row is what the caller got.</summary>
    public Table ToTable() => new(
        [Texts.Get("Column_Field"), Texts.Get("StateMachine_called"),
            .. Enumerable.Range(1, _snapshots.Count - 1).Select(step => Texts.Format("StateMachine_step", step))],
        [.. _machine.Fields.Where(f => f.Role is not (FieldRole.Builder or FieldRole.This)).Select(Row),
            [Texts.Get("StateMachine_result"), .. _snapshots.Select(s => s.Result)]]);

    /// <summary>The table.</summary>
    public string ToHtml() => Html.Section("data facts", ToTable().ToMarkup());

    private string[] Row(StateMachineField field) =>
        [field.SourceName.Length > 0 ? field.SourceName : field.Name, .. _snapshots.Select(s => s.Words.GetValueOrDefault(field) ?? Ended(field))];

    private static string Ended(StateMachineField field) => field.Role == FieldRole.State ? Texts.Get("StateMachine_ended") : "–";
}
