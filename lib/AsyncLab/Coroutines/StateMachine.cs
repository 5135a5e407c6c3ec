using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncLab;

/// <summary>What the compiler makes of an <c>async</c> method: a type whose fields keep what the method must remember while it waits.</summary>
/// <param name="Type">The type.</param>
/// <param name="Fields">Its fields.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record StateMachine(Type Type, IReadOnlyList<StateMachineField> Fields) : IDisplayable
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Finds it, where the compiler says that it is.</summary>
    /// <param name="method">The method.</param>
    /// <exception cref="ArgumentException">The compiler made none: the method is not <c>async</c>.</exception>
    public static StateMachine Of(Delegate method)
    {
        ArgumentNullException.ThrowIfNull(method);
        var type = method.Method.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType
            ?? throw new ArgumentException(Texts.Format("StateMachine_none", method.Method.Name), nameof(method));
        return new(type, [.. type.GetFields(Instance).Select(StateMachineField.Of).OrderBy(f => f.Role)]);
    }

    /// <summary>Looks into a coroutine that waits: when it has been called, and after each of some steps that let it go on.</summary>
    /// <param name="coroutine">The task that a call of the method returned.</param>
    /// <param name="steps">What is done one after the other; each lets the coroutine go on to its next <c>await</c> or to its end.</param>
    public async Task<StateMachineWalk> FollowAsync(Task coroutine, params IReadOnlyList<Action> steps)
    {
        ArgumentNullException.ThrowIfNull(coroutine);
        List<Snapshot> snapshots = [Snapshot.Of(this, coroutine)];
        foreach (var step in steps)
        {
            step();
            snapshots.Add(await Snapshot.AfterAsync(snapshots[^1], this, coroutine));
        }

        return new(this, snapshots);
    }

    /// <summary>What stands in its fields; the runtime keeps the machine in the very task that the caller got.</summary>
    internal IReadOnlyDictionary<StateMachineField, object?> Read(Task coroutine) =>
        coroutine.GetType().GetField(nameof(StateMachine))?.GetValue(coroutine) is { } machine && machine.GetType() == Type
            ? Fields.ToDictionary(f => f, f => Type.GetField(f.Name, Instance)!.GetValue(machine))
            : throw new ArgumentException(Texts.Format("StateMachine_not_its_task", Type.Name), nameof(coroutine));

    /// <summary>Its fields, what each is called in the source and what it is for.</summary>
    public Table ToTable() => new(
        Texts.Columns("Field", "Type", "Purpose"),
        [.. Fields.Select(f => (string[])[f.Name, f.TypeName, Texts.Format($"Role_{f.Role}", f.SourceName)])]);

    /// <summary>The table.</summary>
    public string ToHtml() => Html.Section("data facts", ToTable().ToMarkup());
}
