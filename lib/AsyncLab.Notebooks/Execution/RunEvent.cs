using System.Text.Json.Serialization;
using AsyncLab.Notebooks.Parameters;

namespace AsyncLab.Notebooks.Execution;

/// <summary>Something that happened while a notebook ran.</summary>
/// <param name="Cell">The number of the cell it happened in.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(CellStarted), "started")]
[JsonDerivedType(typeof(CellProgressed), "progressed")]
[JsonDerivedType(typeof(CellShowed), "showed")]
[JsonDerivedType(typeof(CellUpdated), "updated")]
[JsonDerivedType(typeof(CellEnded), "ended")]
[JsonDerivedType(typeof(ParametersSet), "parameters")]
[JsonDerivedType(typeof(InputAsked), "asked")]
[JsonDerivedType(typeof(ExpressionEvaluated), "evaluated")]
public abstract record RunEvent(int Cell);

/// <summary>A cell began to run.</summary>
/// <param name="Cell">Its number.</param>
public sealed record CellStarted(int Cell) : RunEvent(Cell);

/// <summary>A cell said how far it is.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Percent">From 0 to 100.</param>
public sealed record CellProgressed(int Cell, int Percent) : RunEvent(Cell);

/// <summary>A cell showed something.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Output">What it showed.</param>
public sealed record CellShowed(int Cell, Output Output) : RunEvent(Cell)
{
    /// <summary>Whether it is the value of the code itself and not something that the code displayed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsResult { get; init; }
}

/// <summary>Something that a cell had displayed became something else; another cell may be running by now.</summary>
/// <param name="Cell">The number of the cell that displayed it.</param>
/// <param name="Display">Which of its displays, from 1.</param>
/// <param name="Output">What is displayed from now on.</param>
public sealed record CellUpdated(int Cell, int Display, DisplayOutput Output) : RunEvent(Cell);

/// <summary>A cell ended.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Succeeded">Whether it ran to its end without an error.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record CellEnded(int Cell, bool Succeeded, TimeSpan Elapsed) : RunEvent(Cell)
{
    /// <summary>Whether the notebook's process ended while the cell ran: by itself, or because the time was up.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ProcessEnded { get; init; }
}

/// <summary>A cell runs with other values than those that stand in it.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Values">The values.</param>
public sealed record ParametersSet(int Cell, [property: JsonRequired] IReadOnlyList<ParameterValue> Values) : RunEvent(Cell);

/// <summary>A cell asks whoever runs it, and waits.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Prompt">The question.</param>
/// <param name="IsPassword">Whether nobody shall see the answer.</param>
internal sealed record InputAsked(int Cell, string Prompt, bool IsPassword) : RunEvent(Cell);

/// <summary>An expression was evaluated after a cell.</summary>
/// <param name="Cell">Its number.</param>
/// <param name="Name">The name under which somebody asked for it.</param>
/// <param name="Value">The value, or why there is none.</param>
internal sealed record ExpressionEvaluated(int Cell, string Name, Output Value) : RunEvent(Cell);
