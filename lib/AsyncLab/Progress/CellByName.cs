using System.Reflection;

namespace AsyncLab;

/// <summary>The cell that runs in .NET Interactive, found by names and shapes: in any version of it, and without any package of it.</summary>
/// <param name="engine">The assembly of the host.</param>
internal sealed class CellByName(Assembly engine) : IRunningCell
{
    private readonly string _namespace = engine.GetName().Name!;

    private object? Current => engine.GetType($"{_namespace}.KernelInvocationContext")?.GetProperty("Current")?.GetValue(null);

    public CancellationToken Stopped =>
        Current is { } cell && cell.GetType().GetProperty("CancellationToken")?.GetValue(cell, BindingFlags.DoNotWrapExceptions, null, null, null) is CancellationToken stopped
            ? stopped
            : default;

    public Action<IDisplayable>? Show(IDisplayable value)
    {
        var display = engine.GetType($"{_namespace}.KernelInvocationContextExtensions")?
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name == "Display" && m.GetParameters().Length == 3);
        if (Current is not { } cell || display?.Invoke(null, [cell, value, Array.Empty<string>()]) is not { } output)
            return null;

        var update = output.GetType().GetMethod("Update", [typeof(object)]);
        return other => update?.Invoke(output, [other]);
    }
}
